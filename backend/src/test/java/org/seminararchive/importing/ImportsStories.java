package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.importing.SamplePage.IMPORTS;
import static org.seminararchive.importing.SamplePage.journalSince;
import static org.seminararchive.importing.SamplePage.revision;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Statements;

/** Requests of imports, and their refusals. */
@QuarkusTest
@TestProfile(Organizing.class)
class ImportsStories {
  private static final String NOTHING = "sessions: []\n";

  @Inject Statements statements;

  @Nested
  class AsOrganizer {
    @Test
    void aDryRunTellsEverythingAndWritesNothing() {
      SamplePage page = SamplePage.fresh();
      long before = revision();
      for (int i = 0; i < 2; i++) {
        page.send("&dryRun=true")
            .statusCode(200)
            .body("dryRun", is(true))
            .body("revision", is((int) before))
            .body("counts.created", is(2))
            .body("items[0].changes.field", hasItem("/abstract"))
            .body("items[0].changes.resource", hasItem("speaker"));
      }
      assertThat(revision()).isEqualTo(before);
      page.send().body("counts.created", is(2));
    }

    @Test
    void onlyWhatIsAcceptedIsWritten() {
      SamplePage page = SamplePage.fresh();
      page.send("&accept=" + page.slug + "-2")
          .statusCode(200)
          .body("items.held", contains(true, false));
      given().get("/api/v1/series/" + page.slug + "/sessions/1").then().statusCode(404);
      page.send().body("items.result", contains("created", "unchanged"));
      page.send("&accept=" + page.slug + "-9")
          .statusCode(400)
          .body("code", is("invalid-parameters"))
          .body("errors[0].parameter", is("accept"))
          .body("errors[0].allowed", contains(page.slug + "-1", page.slug + "-2"));
    }

    @Test
    void anIncompleteSessionDoesNotPreventTheOthers() {
      SamplePage page = SamplePage.fresh();
      page.edit("end: 2031-04-10T11:30", "end: 2031-04-10T09:30");
      page.append("  - numbers: {SLUG: 2}\n    start: 2031-07-01T10:00:00+09:00\n");
      page.send()
          .statusCode(200)
          .body("items.result", contains("rejected", "created", "rejected"))
          .body("items[0].findings.code", contains("refused"))
          .body("items[0].findings[0].message.en", containsString("must be after the start"))
          .body("items[0].findings[0].message.ja", containsString("終了"))
          .body("items[2].findings.code", contains("number-repeated"));
    }

    @Test
    void boundsAreThoseOfEveryOtherWrite() {
      SamplePage page = SamplePage.fresh().edit("重力を学習する。", "長".repeat(20_001));
      page.send().statusCode(200).body("items.result", contains("rejected", "created"));
    }

    @Test
    void aRepeatWithItsKeyGetsTheFirstAnswer() {
      SamplePage page = SamplePage.fresh();
      String key = UUID.randomUUID().toString();
      String first = keyed(key, page, "").statusCode(200).extract().asString();
      keyed(key, page, "")
          .statusCode(200)
          .header("Idempotency-Replayed", "true")
          .body("counts.created", is(2));
      assertThat(keyed(key, page, "").extract().asString()).isEqualTo(first);
      keyed(key, page, "&asOf=2031-01-01")
          .statusCode(422)
          .body("code", is("idempotency-key-reused"));
    }

    @Test
    void importingAgainAsksTheDatabaseFewTimes() {
      SamplePage page = SamplePage.fresh();
      var text = new StringBuilder("sessions:\n");
      for (int i = 1; i <= 58; i++) {
        text.append(
            """
              - numbers: {SLUG: %d}
                start: 20%d-04-01T10:00:00+09:00
                talks:
                  - title: {ja: "講演 %d"}
                    speakers:
                      - name: "話者%d SLUG"
            """
                .formatted(i, 30 + i, i, i)
                .replace("SLUG", page.slug));
      }
      page.text(text.toString()).send().body("counts.created", is(58));
      long asked = statements.during(() -> page.send().body("counts.unchanged", is(58)));
      assertThat(asked).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({
      "baseUrl=ftp://example.org/, baseUrl, not-a-url",
      "baseUrl=page.html, baseUrl, not-a-url",
      "asOf=yesterday, asOf, not-a-date",
      "asOf=2024-02-30, asOf, not-a-date",
      "dryRun=maybe, dryRun, unknown-value",
      "source=My+Page, source, not-a-slug",
      "source=a&source=b, source, given-twice",
      "accept=, accept, empty",
      "page=1, page, unknown-parameter"
    })
    void aParameterThatIsNotUnderstoodIsNotIgnored(String query, String parameter, String code) {
      for (String language : new String[] {"ja", "en"}) {
        sent("application/yaml", NOTHING.getBytes(StandardCharsets.UTF_8), query, language)
            .statusCode(400)
            .body("code", is("invalid-parameters"))
            .body("errors[0].parameter", is(parameter))
            .body("errors[0].code", is(code));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/pdf", "text/html; charset=Shift_JIS"})
    void onlyWhatCanBeReadIsTaken(String type) {
      sent(type, NOTHING.getBytes(StandardCharsets.UTF_8), "", "ja")
          .statusCode(415)
          .body("code", is("unsupported-media-type"))
          .body("errors[0].detail", containsString("text/markdown"));
    }

    @Test
    void aBodyWithoutATypeIsNotGuessed() {
      given()
          .header("Authorization", "Bearer " + ADMIN)
          .noContentType()
          .body(NOTHING.getBytes(StandardCharsets.UTF_8))
          .post(IMPORTS)
          .then()
          .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text/markdown",
          "text/html;charset=utf-8",
          "text/plain; charset=\"UTF-8\"",
          "text/csv"
        })
    void everyFormIsTaken(String type) {
      sent(type, "何もない\n".getBytes(StandardCharsets.UTF_8), "source=empty&dryRun=true", "ja")
          .statusCode(200);
    }

    @Test
    void whatIsNotUtf8IsRefusedInBothLanguages() {
      byte[] sjis = "第1回".getBytes(java.nio.charset.Charset.forName("Shift_JIS"));
      sent("text/markdown", sjis, "", "en")
          .statusCode(400)
          .body("code", is("invalid-source"))
          .body("title", is("Unreadable source"))
          .body("errors[0].code", is("not-utf-8"));
      sent("text/markdown", sjis, "", "ja").statusCode(400).body("title", is("読み取れない内容"));
      sent("text/markdown", new byte[0], "", "en")
          .statusCode(400)
          .body("errors[0].code", is("no-body"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
      byte[] large = "あ".repeat(ImportResource.MOST / 3 + 1).getBytes(StandardCharsets.UTF_8);
      sent("text/plain", large, "", "en").statusCode(413).body("code", is("too-large"));
    }
  }

  @Nested
  class AsOrganizerOfOneSeries {
    @Test
    void otherSeriesAreNotMine() {
      SamplePage page = SamplePage.fresh();
      SamplePage other = SamplePage.fresh();
      String token = tokenFor("write:" + page.slug);
      String joint = "{SLUG: 2, OTHER: 1}".replace("OTHER", other.slug);
      page.edit("{SLUG: 2}", joint);
      page.append(
          "  - numbers: {OTHER: 5}\n    start: 2031-07-01T10:00:00+09:00\n"
              .replace("OTHER", other.slug));
      long before = revision();
      page.sendAs(token, "")
          .statusCode(200)
          .body("items.result", contains("created", "rejected", "rejected"))
          .body("items[1].findings.code", contains("not-yours"))
          .body("items[1].findings[0].message.en", containsString("write:" + other.slug))
          .body("items[2].findings.code", contains("not-yours"))
          .body("items[2].sessionId", nullValue());
      assertThat(journalSince(before)).doesNotContain("delete session").hasSize(3);
      page.sendAs(token, "").body("items.changes.flatten()", empty());
    }
  }

  @Nested
  class AsVisitor {
    @Test
    void nothingIsImportedWithoutAToken() {
      given()
          .contentType("text/markdown")
          .body("# 第1回".getBytes(StandardCharsets.UTF_8))
          .header("Accept-Language", "ja")
          .post(IMPORTS)
          .then()
          .statusCode(401)
          .body("code", is("unauthorized"));
      given()
          .header("Authorization", "Bearer " + tokenFor())
          .contentType("text/markdown")
          .body("# 第1回".getBytes(StandardCharsets.UTF_8))
          .post(IMPORTS)
          .then()
          .statusCode(403)
          .body("code", is("forbidden"));
    }
  }

  private static ValidatableResponse keyed(String key, SamplePage page, String query) {
    return request("application/yaml", "en")
        .header("Idempotency-Key", key)
        .body(page.text().getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS + "?source=" + page.slug + query)
        .then();
  }

  private static ValidatableResponse sent(String type, byte[] body, String query, String language) {
    return request(type, language)
        .urlEncodingEnabled(false)
        .body(body)
        .post(IMPORTS + (query.isEmpty() ? "" : "?" + query))
        .then();
  }

  private static RequestSpecification request(String type, String language) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Authorization", "Bearer " + ADMIN)
        .header("Accept-Language", language)
        .header("Content-Type", type);
  }
}
