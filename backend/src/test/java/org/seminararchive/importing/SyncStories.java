package org.seminararchive.importing;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.importing.SamplePage.journalSince;
import static org.seminararchive.importing.SamplePage.revision;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** A page is edited and imported again: the journal contains exactly the edit. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class SyncStories {
  private static final String ANNOUNCEMENT =
      """
        - numbers: {SLUG: 3}
          start: 2031-06-12T10:30:00+09:00
          status: scheduled
          talks:
            - speakers:
                - name: 丁野四郎SLUG
      """;

  @Nested
  class AsOrganizerOfAPage {
    @Test
    void theFirstImportEntersEverybodyAndEverything() {
      long before = revision();
      SamplePage page = SamplePage.fresh();
      long made = revision();
      assertThat(made).isEqualTo(before + 1);
      page.send()
          .statusCode(200)
          .body("dryRun", is(false))
          .body("format", is("application/yaml"))
          .body("source", is(page.slug))
          .body("counts.created", is(2))
          .body("items.result", contains("created", "created"))
          .body("items.key", contains(page.slug + "-1", page.slug + "-2"))
          .body("items.held", contains(false, false))
          .body("revision", is((int) revision()));
      assertThat(journalSince(made))
          .containsExactly(
              "create speaker",
              "create session",
              "create talk",
              "create speaker",
              "create speaker",
              "create session",
              "create talk",
              "create talk");
      when()
          .get(page.talk(2, 1))
          .then()
          .body("title.ja", is("拡散模型 第二部"))
          .body("speakers.name.ja", contains("乙川花子" + page.slug, "丙山次郎" + page.slug))
          .body("session.kind", is("lecture"))
          .body("session.status", is("confirmed"))
          .body("position", is(2));
    }

    @Test
    void aSecondImportChangesNothing() {
      SamplePage page = SamplePage.imported();
      long before = revision();
      page.send()
          .statusCode(200)
          .body("counts.unchanged", is(2))
          .body("items.changes.flatten()", empty())
          .body("items.findings.flatten()", empty());
      assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aTalkIsAnnouncedBeforeItHasATitle() {
      SamplePage page = SamplePage.imported().append(ANNOUNCEMENT);
      changes(page, "create speaker", "create session", "create talk");
      when()
          .get(page.talk(3, 0))
          .then()
          .body("title", nullValue())
          .body("session.status", is("scheduled"));
    }

    @Test
    void aTitleIsFilledInAndTheTalkIsConfirmed() {
      SamplePage page = SamplePage.imported().append(ANNOUNCEMENT);
      page.send().statusCode(200);
      String talk = page.talk(3, 0);
      page.edit("    status: scheduled\n", "")
          .edit(
              "      - speakers:\n          - name: 丁野",
              "      - title: {ja: 場の理論}\n        speakers:\n          - name: 丁野");
      changes(page, "update session", "update talk");
      assertThat(page.talk(3, 0)).isEqualTo(talk);
      when().get(talk).then().body("title.ja", is("場の理論")).body("session.status", is("confirmed"));
    }

    @Test
    void anAbstractIsFilledIn() {
      SamplePage page = SamplePage.imported();
      page.edit(
          "      - title: {ja: 拡散模型 第一部}\n",
          "      - title: {ja: 拡散模型 第一部}\n        abstract: {ja: 拡散模型とは何か。}\n");
      changes(page, "update talk");
      when().get(page.talk(2, 0)).then().body("abstract.ja", is("拡散模型とは何か。"));
    }

    @Test
    void slidesAreAddedAndTakenAway() {
      SamplePage page = SamplePage.imported();
      String slides =
          """
                  materials:
                    - {kind: slides, label: {ja: 資料}, url: "https://example.org/2.pdf"}
          """;
      page.edit("      - title: {ja: 拡散模型 第一部}\n", "      - title: {ja: 拡散模型 第一部}\n" + slides);
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[1].changes", hasSize(1))
          .body("items[1].changes[0].resource", is("talk"))
          .body("items[1].changes[0].position", is(1))
          .body("items[1].changes[0].field", is("/materials"))
          .body("items[1].changes[0].after[0].url", is("https://example.org/2.pdf"));
      assertThat(journalSince(before)).containsExactly("update talk");
      page.edit(slides, "");
      changes(page, "update talk");
      when().get(page.talk(2, 0)).then().body("materials", empty());
    }

    @Test
    void aNameIsCorrectedWhereverThePersonStands() {
      SamplePage page = SamplePage.imported();
      String speaker = when().get(page.talk(2, 0)).path("speakers[0].id");
      page.edit("乙川花子SLUG", "乙河花子SLUG");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("items[1].result", is("changed"))
          .body("items[1].changes", hasSize(1))
          .body("items[1].changes[0].resource", is("speaker"))
          .body("items[1].changes[0].before.ja", is("乙川花子" + page.slug))
          .body("items[1].changes[0].after.ja", is("乙河花子" + page.slug));
      assertThat(journalSince(before)).containsExactly("update speaker");
      when()
          .get(page.talk(2, 1))
          .then()
          .body("speakers[0].id", is(speaker))
          .body("speakers[0].name.ja", is("乙河花子" + page.slug));
      unchanged(page);
    }

    @Test
    void aNameIsOnlyCorrectedIfItIsNobodyElsesOtherwise() {
      SamplePage page = SamplePage.imported();
      String speaker = when().get(page.talk(2, 0)).path("speakers[0].id");
      page.edit(
          "  talks:\n      - title: {ja: 拡散模型 第一部}\n        speakers:\n          - name: 乙川花子SLUG",
          "  talks:\n      - title: {ja: 拡散模型 第一部}\n        speakers:\n          - name: 乙河花子SLUG");
      changes(page, "create speaker", "update talk");
      when().get(page.talk(2, 1)).then().body("speakers[0].id", is(speaker));
    }

    @Test
    void aTitleBehindEveryNameChangesNothing() {
      SamplePage page = SamplePage.imported();
      page.edit("太郎SLUG", "太郎SLUG 氏").edit("花子SLUG", "花子SLUG氏").edit("丙山次郎SLUG", "丙山 次郎SLUG");
      unchanged(page);
    }

    @Test
    void aDateIsCorrected() {
      SamplePage page = SamplePage.imported();
      page.edit("2031-05-08T", "2031-05-15T");
      changes(page, "update session");
      when().get(page.session(2)).then().body("start", is("2031-05-15T10:30:00+09:00"));
    }

    @Test
    void anEndThatOnlyTheArchiveKnowsMovesAlong() {
      SamplePage page = SamplePage.fresh().edit("    end: 2031-05-08T12:00:00+09:00\n", "");
      page.send().statusCode(200);
      SamplePage.patch(page.session(2), "{\"end\":\"2031-05-08T12:15:00+09:00\"}");
      page.edit("2031-05-08T10:30", "2031-05-15T11:00");
      page.edit("2031-05-15T11:00:00+09:00", "2031-05-15T02:00:00Z");
      page.send()
          .statusCode(200)
          .body("items[1].findings.code", contains("end-moved"))
          .body("items[1].changes.before", contains(at("05-08T10:30"), at("05-08T12:15")))
          .body("items[1].changes.after", contains(at("05-15T11:00"), at("05-15T12:45")));
      when().get(page.session(2)).then().body("end", is("2031-05-15T12:45:00+09:00"));
      unchanged(page);
    }

    /** A time in the format of the archive. */
    private static String at(String time) {
      return "2031-" + time + ":00+09:00";
    }

    @Test
    void aSessionIsRenumbered() {
      SamplePage page = SamplePage.imported();
      String session = page.session(2);
      page.edit("{SLUG: 2}", "{SLUG: 7}");
      long before = revision();
      page.send()
          .statusCode(200)
          .body("counts.suspicious", is(1))
          .body("items[1].result", is("suspicious"))
          .body("items[1].held", is(false))
          .body("items[1].findings.code", contains("renumbered"));
      assertThat(journalSince(before)).containsExactly("update session");
      assertThat(page.session(7)).isEqualTo(session);
      unchanged(page);
    }

    @Test
    void numbersAreShiftedByASessionInBetween() {
      SamplePage page = SamplePage.imported();
      String first = page.session(1);
      String second = page.session(2);
      page.edit("{SLUG: 2}", "{SLUG: 3}").edit("{SLUG: 1}", "{SLUG: 2}");
      page.append(
          """
            - numbers: {SLUG: 1}
              start: 2031-03-13T10:30:00+09:00
              talks:
                - title: {ja: 序論}
          """);
      changes(page, "update session", "update session", "create session", "create talk");
      assertThat(page.session(2)).isEqualTo(first);
      assertThat(page.session(3)).isEqualTo(second);
    }

    @Test
    void aSessionIsPostponed() {
      SamplePage page = SamplePage.imported();
      page.edit("  kind: lecture\n", "  kind: lecture\n    status: postponed\n");
      changes(page, "update session");
      when().get(page.session(2)).then().body("status", is("postponed"));
    }

    @Test
    void aBlockIsMovedAndNothingChanges() {
      SamplePage page = SamplePage.imported();
      String text = page.text();
      int second = text.lastIndexOf("  - numbers:");
      int first = text.indexOf("  - numbers:");
      page.text(text.substring(0, first) + text.substring(second) + text.substring(first, second));
      unchanged(page);
    }

    @Test
    void whiteSpaceAndWidthChangeNothing() {
      SamplePage page = SamplePage.imported();
      page.edit("重力を学習する。\n\n", "重力を 学習する。\n")
          .edit("The second paragraph.", "The  second\n            paragraph.")
          .edit("拡散模型 第一部", "拡散模型　第一部")
          .edit("{ja: スライド}", "{ja: ｽﾗｲﾄﾞ}");
      unchanged(page);
      page.text(page.text().replace("\n", "\r\n"));
      unchanged(page);
    }

    @Test
    void talksOfASessionChangePlaces() {
      SamplePage page = SamplePage.imported();
      String first = page.talk(2, 0);
      page.edit("第一部}", "第X部}").edit("第二部}", "第一部}").edit("第X部}", "第二部}");
      page.edit(
          "          - name: 乙川花子SLUG\n      - title",
          "          - name: 乙川花子SLUG\n          - name: 丙山次郎SLUG\n      - title");
      String end = "          - name: 丙山次郎SLUG\n";
      String text = page.text();
      page.text(text.substring(0, text.lastIndexOf(end.replace("SLUG", page.slug))));
      changes(page, "update talk", "update talk");
      assertThat(page.talk(2, 1)).isEqualTo(first);
      unchanged(page);
    }

    @Test
    void aTalkIsInsertedBeforeAnother() {
      SamplePage page = SamplePage.imported();
      page.edit(
          "    talks:\n      - title: {ja: 拡散模型 第一部}",
          "    talks:\n      - title: {ja: 開会}\n      - title: {ja: 拡散模型 第一部}");
      long before = revision();
      page.send().statusCode(200).body("items[1].conflicts", empty());
      assertThat(journalSince(before))
          .containsExactlyInAnyOrder("create talk", "update talk", "update talk");
      when()
          .get(page.session(2) + "/talks")
          .then()
          .body("items.title.ja", contains("開会", "拡散模型 第一部", "拡散模型 第二部"));
      unchanged(page);
    }

    private void changes(SamplePage page, String... entries) {
      long before = revision();
      page.send().statusCode(200).body("items.conflicts.flatten()", empty());
      assertThat(journalSince(before)).containsExactly(entries);
      unchanged(page);
    }

    private void unchanged(SamplePage page) {
      long before = revision();
      page.send().statusCode(200).body("items.changes.flatten()", empty());
      assertThat(journalSince(before)).isEqualTo(List.of());
      assertThat(revision()).isEqualTo(before);
    }
  }
}
