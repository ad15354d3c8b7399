package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.importing.SamplePage.journalSince;
import static org.seminararchive.importing.SamplePage.revision;
import static org.seminararchive.testing.Organizing.ADMIN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** Doubtful values that an import must not write without a finding. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class TruthStories {
  @Nested
  class AsOrganizerOfAPage {
    private String slug;

    @BeforeEach
    void aSeriesOfItsOwn() {
      slug = SamplePage.fresh().slug;
    }

    /** Sessions from 1 to the given number, a month apart. */
    private String page(int last) {
      var page = new StringBuilder("# " + slug + "\n\n");
      for (int i = last; i > 0; i--) {
        page.append(
            """
            ## 第%d回
            日時：2025年%d月7日10:30~11:30(JST)<br>
            発表者：丁野%s%s　氏（大学）<br>
            発表題目：%d番目の話<br>

            """
                .formatted(i, i, "一二三四五六七八九".charAt(i - 1), slug, i));
      }
      return page.toString();
    }

    @Test
    void anIncompletePageIsHeldWithOneQuestion() {
      String whole = page(8);
      send(whole, "").body("counts.created", is(8));
      long before = revision();
      String most = whole.substring(0, whole.indexOf("## 第2回")).replace("8番目", "第八");
      send(most, "").body("counts.changed", is(1)).body("findings.code", not(hasItem("brake")));
      String half =
          whole.substring(0, whole.indexOf("## 第4回")).replace("8番目", "八つ目").replace("7番目", "七つ目");
      send(half, "")
          .body("findings.code", contains("brake"))
          .body("findings[0].message.ja", containsString("accept=all"))
          .body("counts.changed", is(0))
          .body("counts.held", is(2));
      assertThat(journalSince(before)).containsExactly("update talk");
      send(half, "&accept=all").body("counts.changed", is(2)).body("counts.held", is(0));
      send(half, "")
          .body("findings.code", not(hasItem("brake")))
          .body("items.result", everyItem(is("unchanged")));
    }

    @Test
    void aSessionThatIsPutOffWithoutADayKeepsTheOldOne() {
      send(page(1), "").body("counts.created", is(1));
      send(page(1).replace("2025年1月7日10:30~11:30(JST)", "延期（日程調整中）"), "")
          .body("counts.changed", is(1))
          .body("items[0].findings.code", hasItem("date-kept"));
      when()
          .get("/api/v1/series/" + slug + "/sessions/1")
          .then()
          .body("status", is("postponed"))
          .body("start", is("2025-01-07T10:30:00+09:00"))
          .body("end", is("2025-01-07T11:30:00+09:00"));
    }

    @Test
    void sessionsWithoutANumberAreNumberedByTheirDates() {
      String page =
          """
          ## 2033年5月7日(土) 10:30-11:30
          講演者：丁野五SLUG（大学）<br>
          題目：五月の話

          ## 2033年4月7日(木) 10:30-11:30
          講演者：丁野四SLUG（大学）<br>
          題目：四月の話
          """
              .replace("SLUG", slug);
      long before = revision();
      send(page, "&series=" + slug)
          .body("counts.held", is(2))
          .body("items.findings.code.flatten()", hasItem("numberless"));
      assertThat(revision()).isEqualTo(before);
      send(page, "&series=" + slug + "&accept=line-1,line-5").body("counts.created", is(2));
      when()
          .get("/api/v1/series/" + slug + "/sessions/1/talks")
          .then()
          .body("items[0].title.ja", is("四月の話"));
      send(page.replace("五月の話", "五月の別の話"), "&series=" + slug).body("counts.changed", is(1));
      when()
          .get("/api/v1/series/" + slug + "/sessions/2/talks")
          .then()
          .body("items[0].title.ja", is("五月の別の話"));
      send(page, "&series=nowhere", 400).body("errors[0].parameter", is("series"));
    }

    @Test
    void aNameInTwoSpellingsIsReported() {
      String page = page(2).replace("丁野一", "山田祟").replace("丁野二", "山田祟");
      send(page, "");
      String corrected = page.replaceFirst("山田祟", "山田崇");
      for (int i = 0; i < 2; i++) {
        send(corrected, "")
            .body("items[0].findings.code", hasItem("speaker-variant"))
            .body("items[0].findings.acknowledged", everyItem(nullValue()));
      }
      send(corrected, "&acknowledge=" + slug + "-2.speaker-variant");
      send(corrected, "").body("items[0].findings.acknowledged", hasItem(true));
      send(corrected.replace("2番目の話", "二つ目の話"), "")
          .body("items[0].findings.acknowledged", everyItem(nullValue()));
      send(corrected, "&acknowledge=nobody-9.speaker-variant", 400)
          .body("errors[0].parameter", is("acknowledge"));
    }

    @Test
    void conflictsAreCounted() {
      send(page(1), "");
      String talk =
          "/api/v1/talks/"
              + when().get("/api/v1/series/" + slug + "/sessions/1/talks").path("items[0].id");
      SamplePage.patch(talk, "{\"title\":{\"ja\":\"こちらの題目\"}}");
      send(page(1).replace("1番目の話", "ページの題目"), "")
          .body("counts.conflicts", is(1))
          .body("counts.unchanged", is(0));
    }

    private ValidatableResponse send(String page, String query) {
      return send(page, query, 200);
    }

    private ValidatableResponse send(String page, String query, int status) {
      return given()
          .header("Authorization", "Bearer " + ADMIN)
          .contentType("text/markdown; charset=UTF-8")
          .body(page.getBytes(StandardCharsets.UTF_8))
          .post(SamplePage.IMPORTS + "?source=" + slug + query)
          .then()
          .statusCode(status);
    }
  }
}
