package org.seminararchive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;

/** CSV tables, parsed by a different library than the one that writes them. */
@QuarkusTest
@TestProfile(Organizing.class)
class TableStories {
  private static List<CSVRecord> read(String path) throws IOException {
    byte[] bytes =
        given()
            .urlEncodingEnabled(false)
            .get("/api/v1/" + path)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The byte order mark for spreadsheet programs.
    assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text.substring(1))).getRecords();
  }

  @Test
  void everyTalkIsARowThatAgreesWithTheJson() throws IOException {
    List<CSVRecord> rows = read("talks.csv?from=2020-01-01&to=2024-12-31");
    assertThat(rows).hasSize(62);
    CSVRecord row =
        rows.stream().filter(r -> r.get("numbers").contains("dlap 58")).findFirst().orElseThrow();
    assertThat(row.get("date")).isEqualTo("2024-02-15");
    assertThat(row.get("startTime")).isEqualTo("10:30");
    assertThat(row.get("timeZone")).isEqualTo("Asia/Tokyo");
    assertThat(row.get("title")).isEqualTo("パーシステントホモロジーと機械学習");
    assertThat(row.get("speakers")).isEqualTo("池祐一");
    assertThat(row.get("affiliations")).isEqualTo("九州大学マス・フォア・インダストリ研究所");
    assertThat(row.get("abstract"))
        .isEqualTo(given().get("/api/v1/talks/" + row.get("id")).path("abstract.ja"));
    String session = given().get("/api/v1/talks/" + row.get("id")).path("session.id");
    String speaker = given().get("/api/v1/talks/" + row.get("id")).path("speakers[0].id");
    assertThat(row.get("sessionId")).isEqualTo(session);
    assertThat(row.get("speakerIds")).isEqualTo(speaker);
    Set<String> ids = rows.stream().map(r -> r.get("id")).collect(Collectors.toSet());
    assertThat(ids).hasSize(62);
  }

  @Test
  void sessionsAndSpeakersAreTablesAsWell() throws IOException {
    assertThat(read("sessions.csv?from=2020-01-01&to=2024-12-31")).hasSize(58);
    assertThat(read("speakers.csv").size())
        .isEqualTo((int) given().get("/api/v1/speakers").path("total"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\\\"http://evil\\\")",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "＝cmd",
        "ordinary, \\\"quoted\\\""
      })
  void noCellIsAFormula(String title) throws IOException {
    String id =
        announce(
                """
                {"title": {"en": "%s"}, "speakers": [{"name": {"en": "Table Tester"}}],
                 "session": {"start": "2033-01-09T10:30:00+09:00", "series": ["dlap"]}}"""
                    .formatted(title))
            .extract()
            .path("id");
    CSVRecord row =
        read("talks.csv?year=2033").stream()
            .filter(r -> r.get("id").equals(id))
            .findFirst()
            .orElseThrow();
    String kept = given().get("/api/v1/talks/" + id).path("title.en");
    assertThat(row.get("title")).isEqualTo(title.startsWith("ordinary") ? kept : "'" + kept);
  }

  @Test
  void anEmptyTableHasItsHeader() throws IOException {
    assertThat(read("talks.csv?year=1990")).isEmpty();
    String text = given().get("/api/v1/talks.csv?year=1990").asString();
    assertThat(text).contains("id,date,startTime");
  }
}
