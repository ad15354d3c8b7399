package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.SessionContent;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.testing.Organizing;

/** Importing an exported table changes nothing. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class TemplateStories {
  private static final ReadingContext CONTEXT = context(List.of("dlap", "mlphys"));

  private static ReadingContext context(List<String> slugs) {
    return new ReadingContext(
        Optional.empty(),
        Optional.empty(),
        ZoneId.of("Asia/Tokyo"),
        slugs.stream().map(slug -> new ReadingContext.NamedSeries(slug, Set.of())).toList());
  }

  private static String text(String path) {
    byte[] bytes = given().get(path).then().statusCode(200).extract().asByteArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theTemplateIsReadWithoutAFinding() {
    String template = text("/api/v1/imports/template.csv");
    assertThat(template).startsWith("\uFEFFnumbers,date,").endsWith("\r\n");
    List<String> slugs = given().get("/api/v1/series?limit=100").path("items.slug");
    Reading reading = Sources.read(template, SourceFormat.CSV, context(slugs), StopSignal.NONE);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.sessions()).hasSize(2).allMatch(session -> session.findings().isEmpty());
    ProgrammeSession joint = reading.sessions().get(0).content();
    assertThat(joint.session().numbers()).hasSize(2).containsValue(998);
    assertThat(joint.talks().get(0).speakers()).hasSize(2);
    assertThat(joint.talks().get(0).materials()).hasSize(1);
  }

  @Test
  void theTemplateIsCsvAndIsAskedForOnce() {
    String tag =
        given()
            .get("/api/v1/imports/template.csv")
            .then()
            .contentType(startsWith("text/csv"))
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get("/api/v1/imports/template.csv").then().statusCode(304);
    given()
        .get("/api/v1/imports/template.csv?lang=ja")
        .then()
        .statusCode(400)
        .body("code", is("invalid-parameters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theTableOfTalksIsReadBackAsTheProgramme(String language) {
    Reading table =
        Sources.read(
            text("/api/v1/talks.csv?to=2024-12-31&language=ja,en&lang=" + language),
            SourceFormat.CSV,
            CONTEXT,
            StopSignal.NONE);
    Reading programme = ProgrammeReading.read(text("/api/v1/programme"), CONTEXT, StopSignal.NONE);
    assertThat(table.findings()).isEmpty();
    Map<Map<String, Integer>, ProgrammeSession> expected = new HashMap<>();
    programme.sessions().forEach(s -> expected.put(s.content().session().numbers(), s.content()));
    assertThat(table.sessions()).hasSize(58);
    for (ReadSession read : table.sessions()) {
      assertThat(read.findings()).isEmpty();
      ProgrammeSession session = expected.get(read.content().session().numbers());
      assertThat(plain(read.content())).isEqualTo(plain(session));
    }
  }

  @Test
  void importingTheTableOfTalksChangesNothing() {
    byte[] table = given().get("/api/v1/talks.csv?to=2024-12-31").asByteArray();
    asAdmin()
        .contentType("text/csv; charset=UTF-8")
        .body(table)
        .post("/api/v1/imports?source=round-trip")
        .then()
        .statusCode(200)
        .body("counts.unchanged", is(58))
        .body("counts.created", is(0))
        .body("counts.changed", is(0))
        .body("findings", empty());
  }

  /** A table without the column of abstracts does not delete them. */
  @Test
  void aTableWithoutAColumnTakesNothingAway() {
    String header = "numbers,date,startTime,title,abstract\r\n";
    send(header + "dlap 951,2032-05-13,10:30,重力,概要\r\n").body("counts.created", is(1));
    send("numbers,date,startTime,title\r\ndlap 951,2032-05-13,10:30,重力\r\n")
        .body("counts.unchanged", is(1));
    assertThat(abstractOf951()).isEqualTo("概要");
    send(header + "dlap 951,2032-05-13,10:30,重力,\r\n").body("counts.changed", is(1));
    assertThat(abstractOf951()).isNull();
  }

  private static String abstractOf951() {
    return talkOf(951).path("items[0].abstract.ja");
  }

  /** Affiliations and roles of an earlier table that organizers have changed since. */
  @Test
  void aTableOfNamesKeepsAffiliationsAndRoles() {
    String row = "dlap 952,2032-06-10,10:30,討論,";
    send("numbers,date,startTime,title,speakers,affiliations,roles\r\n"
            + row
            + "丁野一; 戊田二,京都大学; 大阪大学,座長; パネリスト\r\n")
        .body("counts.created", is(1));
    String names = "numbers,date,startTime,title,speakers\r\n" + row;
    send(names + "丁野一; 戊田二\r\n").body("counts.unchanged", is(1));
    send(names + "戊田二; 丁野一; 己川三（神戸大学）\r\n").body("counts.changed", is(1));
    talkOf(952)
        .then()
        .body("items[0].speakers.affiliation.ja", contains("大阪大学", "京都大学", "神戸大学"))
        .body("items[0].speakers.role", contains("panelist", "chair", "speaker"));
  }

  private static Response talkOf(int number) {
    String session = given().get("/api/v1/series/dlap/sessions/" + number).path("id");
    return given().get("/api/v1/sessions/" + session + "/talks?fields=abstract,speakers");
  }

  private static ValidatableResponse send(String table) {
    return asAdmin()
        .contentType("text/csv; charset=UTF-8")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports?source=columns")
        .then()
        .statusCode(200);
  }

  /** Without members that have no column, and without ids, which are derived from the numbers. */
  private static ProgrammeSession plain(ProgrammeSession session) {
    var content =
        new SessionContent(
            null,
            session.session().numbers(),
            session.session().start(),
            session.session().end(),
            session.session().timeZone(),
            session.session().kind(),
            session.session().format(),
            session.session().status(),
            session.session().title(),
            session.session().venue(),
            session.session().streamingVenue(),
            null,
            null,
            null);
    return new ProgrammeSession(
        content, session.talks().stream().map(TemplateStories::plain).collect(Collectors.toList()));
  }

  private static TalkContent plain(TalkContent talk) {
    return new TalkContent(
        null,
        talk.position(),
        talk.part(),
        talk.title(),
        talk.language(),
        talk.speakers(),
        talk.materials() == null ? List.of() : talk.materials(),
        talk.remarks(),
        talk.abstractText(),
        null);
  }
}
