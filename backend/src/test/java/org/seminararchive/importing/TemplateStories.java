package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.TableReader;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.testing.Organizing;

/** Tables that leave this archive come back as they went. */
@QuarkusTest
@TestProfile(Organizing.class)
class TemplateStories {
  private static final ReadingContext CONTEXT =
      new ReadingContext(
          Optional.empty(),
          Optional.empty(),
          ZoneId.of("Asia/Tokyo"),
          List.of(
              new ReadingContext.NamedSeries("dlap", Set.of()),
              new ReadingContext.NamedSeries("mlphys", Set.of())));

  private static String text(String path) {
    byte[] bytes = given().get(path).then().statusCode(200).extract().asByteArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theTemplateIsReadWithoutAFinding() {
    String template = text("/api/v1/imports/template.csv");
    assertThat(template).startsWith("\uFEFFnumbers,date,").endsWith("\r\n");
    Reading reading = TableReader.read(template, CONTEXT);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.sessions()).hasSize(2).allMatch(session -> session.findings().isEmpty());
    ProgrammeSession joint = reading.sessions().get(0).content();
    assertThat(joint.numbers()).isEqualTo(Map.of("dlap", 998, "mlphys", 998));
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
        TableReader.read(
            text("/api/v1/talks.csv?to=2024-12-31&language=ja,en&lang=" + language), CONTEXT);
    Reading programme = ProgrammeReading.read(text("/api/v1/programme"));
    assertThat(table.findings()).isEmpty();
    Map<Map<String, Integer>, ProgrammeSession> expected = new HashMap<>();
    programme.sessions().forEach(s -> expected.put(s.content().numbers(), s.content()));
    assertThat(table.sessions()).hasSize(58);
    for (ReadSession read : table.sessions()) {
      assertThat(read.findings()).isEmpty();
      ProgrammeSession session = expected.get(read.content().numbers());
      assertThat(plain(read.content())).isEqualTo(plain(session));
    }
  }

  /** Without what a table has no column for, and without ids, which follow from the numbers. */
  private static ProgrammeSession plain(ProgrammeSession session) {
    return new ProgrammeSession(
        null,
        session.numbers(),
        session.start(),
        session.end(),
        session.timeZone(),
        session.kind(),
        session.format(),
        session.status(),
        session.title(),
        session.venue(),
        session.streamingVenue(),
        null,
        null,
        session.talks().stream().map(TemplateStories::plain).collect(Collectors.toList()));
  }

  private static ProgrammeTalk plain(ProgrammeTalk talk) {
    return new ProgrammeTalk(
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
