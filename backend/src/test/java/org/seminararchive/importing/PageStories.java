package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.importing.SamplePage.journalSince;
import static org.seminararchive.importing.SamplePage.revision;
import static org.seminararchive.testing.Organizing.ADMIN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** A Markdown page is edited repeatedly, and each edit has the intended effect. */
@QuarkusTest
@TestProfile(Organizing.class)
class PageStories {
  private static final String PAGE =
      """
      # 第2回SLUG
      日時：2032年5月13日10:30~11:30(JST)<br>
      発表者：丁野一SLUG　氏（大学）<br>
      発表題目：二つ目の話<br>
      概要：二つ目の概要です。<br>

      # 第1回SLUG
      日時：4月15日10:30~11:30(JST)<br>
      発表者：丁野一SLUG　氏（大学）<br>
      発表題目：一つ目の話<br>
      """;

  private static final String ANNOUNCED =
      """
      # 第3回SLUG
      日時：6月10日10:30~11:30(JST)<br>
      発表者：調整中<br>
      場所（ハイブリッド）：大学<br>
      発表題目：未定<br>

      """;

  @Nested
  class AsOrganizerOfAPage {
    private SamplePage series;
    private String page;

    @BeforeEach
    void aSeriesOfItsOwn() {
      series = SamplePage.fresh();
      page = PAGE.replace("SLUG", series.slug);
    }

    @Test
    void everyKindOfEditCausesExactlyItsEntries() {
      send().body("counts.created", is(2));
      twiceIsOnce();

      page = ANNOUNCED.replace("SLUG", series.slug) + page;
      causes("create session");
      edit("未定", "三つ目の話");
      causes("create talk");
      edit("調整中", "戊田二" + series.slug + "　氏（研究所）");
      causes("create speaker", "update session", "update talk");
      edit("三つ目の話<br>\n", "三つ目の話<br>\n概要：三つ目の概要です。<br>\n");
      causes("update talk");
      edit("三つ目の話<br>\n", "三つ目の話<br>\n[講演スライド](./slides/3.pdf)<br>\n");
      causes("update talk");
      edit("戊田二" + series.slug, "戊田三" + series.slug);
      causes("update speaker");
      edit("6月10日", "6月17日");
      causes("update session");
      edit("# 第3回", "# 第4回");
      causes("update session");
      edit("日時：6月17日10:30~11:30(JST)", "日時：<s>6月17日10:30~11:30(JST)</s> 延期");
      causes("update session");
    }

    @Test
    void meaninglessEditsHaveNoEffect() {
      send();
      String first = page.substring(page.indexOf("# 第1回"));
      page = first + "\n\n" + page.replace(first, "");
      twiceIsOnce();
      edit("# 第", "### 第");
      twiceIsOnce();
      page = page.replace("<br>\n", "<br>\n\n").replace("：", " : ");
      twiceIsOnce();
      page = page.replace("　氏", "");
      twiceIsOnce();
      page = page.replace("\n", "\r\n");
      twiceIsOnce();
    }

    @Test
    void aNumberThatIsTornOffIsHeld() {
      page = page.replace("# 第2回" + series.slug, "# 第2回" + series.slug + "＋第9002回DLAP");
      // A single session of a series has no sign of its year.
      edit("日時：4月15日", "日時：2032年4月15日");
      send().body("counts.created", is(2));
      long before = revision();
      edit("＋第9002回DLAP", "");
      send().body("items[0].held", is(true)).body("items[0].findings.code", contains("renumbered"));
      assertThat(journalSince(before)).isEmpty();
    }

    private void edit(String from, String to) {
      assertThat(page).contains(from);
      page = page.replace(from, to);
    }

    private void causes(String... entries) {
      long before = revision();
      send();
      assertThat(journalSince(before)).containsExactlyInAnyOrder(entries);
      twiceIsOnce();
    }

    private void twiceIsOnce() {
      long before = revision();
      send().body("counts.changed", is(0)).body("counts.created", is(0));
      assertThat(revision()).isEqualTo(before);
    }

    private ValidatableResponse send() {
      return given()
          .header("Authorization", "Bearer " + ADMIN)
          .contentType("text/markdown; charset=UTF-8")
          .queryParam("source", series.slug)
          .queryParam("baseUrl", "https://example.org/")
          .queryParam("asOf", "2032-06-01")
          .body(page.getBytes(StandardCharsets.UTF_8))
          .post(SamplePage.IMPORTS)
          .then()
          .statusCode(200);
    }
  }
}
