package org.seminararchive.importing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.importing.SamplePage.journalSince;
import static org.seminararchive.importing.SamplePage.revision;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.tokenFor;
import static org.seminararchive.testing.Sides.on;
import static org.seminararchive.testing.Sides.revert;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/** A page with two series, imported with the scope of one of them. */
@QuarkusTest
@TestProfile(Organizing.class)
class OneSideStories {
  private SamplePage page;
  private SamplePage other;
  private String token;

  @BeforeEach
  void aPageOfTwoSeries() {
    page = SamplePage.fresh();
    other = SamplePage.fresh();
    token = tokenFor("write:" + page.slug);
    page.append(
        """
          - numbers: {OTHER: 1}
            start: 2031-07-01T10:00:00+09:00
            talks:
              - title: {ja: 別の系列}
                speakers:
                  - name: 甲野太郎SLUG
        """
            .replace("OTHER", other.slug));
    page.send().statusCode(200).body("counts.created", is(3));
  }

  @Nested
  class AsOrganizerOfOneSeries {
    @Test
    void aNameThatShowsInAnothersTalkIsNotCorrected() {
      String talk = when().get(other.talk(1, 0)).asString();
      page.edit("甲野太郎SLUG", "甲埜太郎SLUG");
      long before = revision();
      page.sendAs(token, "")
          .statusCode(200)
          .body("items[0].result", is("rejected"))
          .body("items[0].findings.code", hasItem("not-yours"))
          .body("items[0].findings[0].message.ja", containsString("write:" + other.slug));
      assertThat(journalSince(before)).isEmpty();
      assertThat(when().get(other.talk(1, 0)).asString()).isEqualTo(talk);
      page.send().statusCode(200);
      when().get(other.talk(1, 0)).then().body("speakers.name.ja", contains("甲埜太郎" + page.slug));
    }

    @Test
    void theMemoryOfAnothersDeletionIsKept() {
      String whole = page.text();
      String session = other.session(1);
      String talk = other.talk(1, 0);
      on(ADMIN, talk).delete(talk).then().statusCode(204);
      on(ADMIN, session).delete(session).then().statusCode(204);
      page.text(whole.substring(0, whole.indexOf("  - numbers: {" + other.slug)));
      page.sendAs(token, "").statusCode(200);
      page.text(whole);
      page.send().statusCode(200).body("items.findings.code.flatten()", hasItem("deleted-here"));
      given().get(session).then().statusCode(404);
    }

    @Test
    void theIdOfAnothersDeletedSessionIsNotTaken() {
      String session = other.session(1);
      Object revision = when().get(session).path("revision");
      String talk = other.talk(1, 0);
      on(ADMIN, talk).delete(talk).then().statusCode(204);
      on(ADMIN, session).delete(session).then().statusCode(204);
      page.text(
          "sessions:\n  - id: %s\n    numbers: {%s: 77}\n    start: 2031-08-01T10:00:00+09:00\n"
              .formatted(session.substring(session.lastIndexOf('/') + 1), page.slug));
      page.sendAs(token, "-table").statusCode(200).body("items[0].result", is("rejected"));
      revert(tokenFor("write:" + other.slug), session, revision).statusCode(200);
    }
  }
}
