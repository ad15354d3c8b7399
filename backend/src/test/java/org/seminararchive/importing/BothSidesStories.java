package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.importing.SamplePage.journalSince;
import static org.seminararchive.importing.SamplePage.patch;
import static org.seminararchive.importing.SamplePage.revision;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Concurrent edits of the page and the archive: both are kept, or a conflict is reported. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class BothSidesStories {
  /** Another session with a named speaker. */
  private static final String THIRD =
      """
        - numbers: {SLUG: 3}
          start: 2031-06-12T10:30:00+09:00
          talks:
            - title: {ja: 格子}
              speakers:
                - name: %sSLUG
      """;

  @Nested
  class AsOrganizerOfAPage {
    @Test
    void changesOfOrganizersAreKept() {
      SamplePage page = SamplePage.imported();
      patch(page.talk(1, 0), "{\"title\":{\"en\":\"Deep learning and gravity\"},\"materials\":[]}");
      patch(page.session(1), "{\"venue\":{\"ja\":\"511号室\"},\"status\":\"cancelled\"}");
      long before = revision();
      page.send().statusCode(200).body("counts.unchanged", is(2));
      page.edit("重力を学習する。", "重力を機械に学習させる。");
      page.send().statusCode(200).body("items[0].changes.field", contains("/abstract"));
      assertThat(journalSince(before)).containsExactly("update talk");
      when()
          .get(page.talk(1, 0))
          .then()
          .body("title.en", is("Deep learning and gravity"))
          .body("abstract.ja", containsString("機械に"))
          .body("materials", empty())
          .body("session.status", is("cancelled"))
          .body("session.venue.ja", is("511号室"));
    }

    @Test
    void aPersonRenamedHereStaysWhoTheyAre() {
      SamplePage page = SamplePage.imported();
      String speaker = when().get(page.talk(1, 0)).path("speakers[0].id");
      patch(
          "/api/v1/speakers/" + speaker,
          "{\"name\":{\"ja\":\"甲野 太郎丸" + page.slug + "\",\"en\":\"Taro Kono\"}}");
      page.edit("京都大学", "東京大学");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[0].conflicts", hasSize(1))
          .body("items[0].conflicts[0].field", is("/speakers"));
      assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aConflictIsReportedAndNotOverwritten() {
      SamplePage page = SamplePage.imported();
      patch(page.talk(1, 0), "{\"title\":{\"ja\":\"重力と深層学習\"}}");
      page.edit("深層学習と重力", "機械学習と重力").edit("重力を学習する。", "重力を機械に学習させる。");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[0].result", is("changed"))
          .body("items[0].changes.field", contains("/abstract"))
          .body("items[0].conflicts", hasSize(1))
          .body("items[0].conflicts[0].resource", is("talk"))
          .body("items[0].conflicts[0].field", is("/title"))
          .body("items[0].conflicts[0].last.ja", is("深層学習と重力"))
          .body("items[0].conflicts[0].source.ja", is("機械学習と重力"))
          .body("items[0].conflicts[0].archive.ja", is("重力と深層学習"));
      assertThat(journalSince(before)).containsExactly("update talk");
      when().get(page.talk(1, 0)).then().body("title.ja", is("重力と深層学習"));
      // The conflict is reported by each import until it is resolved.
      page.send().body("items[0].result", is("unchanged")).body("items[0].conflicts", hasSize(1));
      patch(page.talk(1, 0), "{\"title\":{\"ja\":\"機械学習と重力\"}}");
      page.send().body("items[0].conflicts", empty());
      page.edit("機械学習と重力", "学習と重力");
      page.send().body("items[0].changes.field", contains("/title"));
    }

    @Test
    void startAndEndAreOneFact() {
      SamplePage page = SamplePage.imported();
      patch(page.session(1), "{\"end\":\"2031-04-10T12:00:00+09:00\"}");
      page.edit("2031-04-10T", "2031-04-17T");
      long before = revision();
      page.send().statusCode(200).body("items[0].conflicts.field", contains("/start", "/end"));
      assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aVanishedSessionIsReportedAndKept() {
      SamplePage page = SamplePage.imported();
      String text = page.text();
      page.text(text.substring(0, text.lastIndexOf("  - numbers:")));
      long before = revision();
      page.send()
          .statusCode(200)
          .body("counts.suspicious", is(1))
          .body("items[1].result", is("suspicious"))
          .body("items[1].key", is(page.slug + "-2"))
          .body("items[1].line", nullValue())
          .body("items[1].changes", empty())
          .body("items[1].findings.code", contains("vanished"));
      assertThat(revision()).isEqualTo(before);
      when().get(page.session(2)).then().statusCode(200);
      page.text(text);
      page.send().body("counts.unchanged", is(2));
      assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aVanishedTalkIsReportedAndKept() {
      SamplePage page = SamplePage.imported();
      page.edit(
          "      - title: {ja: 拡散模型 第一部}\n        speakers:\n          - name: 乙川花子SLUG\n", "");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[1].result", is("unchanged"))
          .body("items[1].findings.code", contains("talk-vanished"));
      assertThat(revision()).isEqualTo(before);
      page.send().body("items[1].findings.code", contains("talk-vanished"));
      when().get(page.session(2) + "/talks").then().body("items", hasSize(2));
    }

    @Test
    void aDeletedSessionIsCreatedAgainOnlyIfAccepted() {
      SamplePage page = SamplePage.imported();
      delete(page.talk(1, 0));
      page.send().body("items[0].findings.code", contains("talk-deleted-here"));
      delete(page.session(1));
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[0].result", is("suspicious"))
          .body("items[0].held", is(true))
          .body("items[0].findings.code", contains("deleted-here"));
      assertThat(revision()).isEqualTo(before);
      page.send("&accept=" + page.slug + "-1").body("items[0].held", is(false));
      assertThat(journalSince(before)).containsExactly("create session", "create talk");
      page.send().body("counts.unchanged", is(2));
    }

    @Test
    void whatAnOrganizerEnteredIsFilledUpAndOtherwiseStays() {
      SamplePage page = SamplePage.fresh();
      asAdmin()
          .body(
              """
              {"title":{"ja":"深層学習と重力"},"remarks":{"ja":"録画あり"},
               "speakers":[{"name":{"ja":"甲野太郎SLUG"}}],
               "session":{"start":"2031-04-10T11:00:00+09:00","end":null,"status":"scheduled",
                "numbers":[{"series":"SLUG","number":1}]}}"""
                  .replace("SLUG", page.slug))
          .post("/api/v1/talks")
          .then()
          .statusCode(201);
      page.send()
          .statusCode(200)
          .body("items[0].result", is("changed"))
          .body("items[0].conflicts.field", contains("/start", "/end", "/speakers"));
      when()
          .get(page.talk(1, 0))
          .then()
          .body("remarks.ja", is("録画あり"))
          .body("abstract.ja", containsString("重力を学習する。"))
          .body("session.format", is("online"))
          .body("session.status", is("scheduled"))
          .body("session.start", is("2031-04-10T11:00:00+09:00"));
    }

    @Test
    void aNameOfSeveralPeopleIsHeldUntilSomebodyEntersWhoIsMeant() {
      SamplePage page = SamplePage.imported();
      String name = "戊田 五郎" + page.slug;
      String first = enter(name, List.of());
      enter(name, List.of(first));
      page.append(THIRD.formatted("戊田五郎"));
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[2].result", is("created"))
          .body("items[2].held", is(true))
          .body("items[2].findings.code", contains("speaker-ambiguous"));
      assertThat(revision()).isEqualTo(before);
      page.send("&accept=" + page.slug + "-3").body("items[2].held", is(false));
      patch(page.talk(3, 0), "{\"speakers\":[{\"speakerId\":\"" + first + "\"}]}");
      page.send().body("counts.unchanged", is(3)).body("items.conflicts.flatten()", empty());
      when().get(page.talk(3, 0)).then().body("speakers.id", contains(first));
    }

    @Test
    void aVariantOfANameIsTakenForThePersonAndTold() {
      SamplePage page = SamplePage.imported();
      String speaker = enter("渡邊 六郎" + page.slug, List.of());
      page.append(THIRD.formatted("渡辺六郎"));
      page.send().statusCode(200).body("items[2].findings.code", contains("speaker-variant"));
      when().get(page.talk(3, 0)).then().body("speakers.id", contains(speaker));
    }

    @Test
    void numbersThatAreExchangedAreToldAndNotHalfWritten() {
      SamplePage page = SamplePage.imported();
      page.edit("{SLUG: 1}", "{SLUG: 3}")
          .edit("{SLUG: 2}", "{SLUG: 1}")
          .edit("{SLUG: 3}", "{SLUG: 2}");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items.result", contains("rejected", "rejected"))
          .body("items.findings.code.flatten()", hasItem("refused"));
      assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aNumberOfQuiteAnotherSessionIsHeld() {
      SamplePage page = SamplePage.imported();
      page.edit("2031-04-10T", "2033-01-01T").edit("深層学習と重力", "宇宙の始まり").edit("甲野太郎", "己村七郎");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[0].result", is("suspicious"))
          .body("items[0].held", is(true))
          .body("items[0].findings.code", contains("replaced"));
      assertThat(revision()).isEqualTo(before);
    }
  }

  @Nested
  class AsOrganizerOfTheBundledArchive {
    @Test
    void theFirstImportIsComparedWithTheInitialProgramme() {
      String talk = when().get("/api/v1/series/dlap/sessions/41").path("id");
      String address =
          "/api/v1/talks/" + when().get("/api/v1/sessions/" + talk + "/talks").path("items[0].id");
      String title = when().get(address).path("title.ja");
      String start = when().get(address).path("session.start");
      SamplePage page = SamplePage.fresh();
      page.text(
          """
          sessions:
            - numbers: {dlap: 41}
              start: START
              remarks: {ja: 追記}
              talks:
                - title: {ja: "TITLE"}
                  abstract: {ja: 新しい概要}
          """
              .replace("START", start)
              .replace("TITLE", title));
      patch(address, "{\"abstract\":{\"ja\":\"こちらで直した概要\"}}");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[0].changes.field", contains("/remarks"))
          .body("items[0].conflicts.field", contains("/abstract"));
      assertThat(journalSince(before)).containsExactly("update session");
      page.send().statusCode(200).body("items[0].changes", empty());
    }
  }

  private static void delete(String address) {
    given()
        .header("Authorization", "Bearer " + ADMIN)
        .header("If-Match", given().get(address).header("ETag"))
        .delete(address)
        .then()
        .statusCode(204);
  }

  private static String enter(String name, List<String> others) {
    return asAdmin()
        .body(Map.of("name", Map.of("ja", name), "distinctFrom", others))
        .post("/api/v1/speakers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
