package org.seminararchive.session;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.testing.Organizing;

/** A series determines how people take part; a session can override it. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class ParticipationStories {
  private static final String HERE =
      """
      {"mode":"here","capacity":40,"opens":{"daysBefore":14,"time":"09:00"},\
      "deadline":{"daysBefore":1,"time":"23:00"},"send":{"daysBefore":0,"time":"12:00"},\
      "advice":{"ja":"表示名は「氏名＠所属」としてください。","en":"Please show your name and institution."},\
      "institutional":true}""";

  private String slug;
  private String series;
  private String session;

  @BeforeEach
  void aSeriesWithASession() {
    slug = "join-" + UUID.randomUUID().toString().substring(0, 8);
    series = "/api/v1/series/" + slug;
    found("\"participation\":" + HERE).statusCode(201);
    session =
        asAdmin()
            .body(Map.of("start", "2031-03-30T10:30:00+02:00", "series", new String[] {slug}))
            .post("/api/v1/sessions")
            .then()
            .statusCode(201)
            .extract()
            .header("Location")
            .replaceFirst("https?://[^/]+", "");
  }

  private ValidatableResponse found(String member) {
    return asAdmin()
        .body(
            """
            {"slug":"%s","name":{"en":"Joining"},"shortName":{"en":"JOIN"},\
            "timeZone":"Europe/Berlin",%s}"""
                .formatted(slug, member))
        .post("/api/v1/series")
        .then();
  }

  private static ValidatableResponse patch(String resource, String body) {
    return asAdmin().header("If-Match", tagOf(resource)).body(body).patch(resource).then();
  }

  @Nested
  class AsVisitor {
    @Test
    void theRulesOfTheSeriesAreTimesOfTheSession() {
      // The clocks change in the night before the session.
      when()
          .get(session)
          .then()
          .body("", not(hasKey("participation")))
          .body("joining.mode", is("here"))
          .body("joining.series", is(slug))
          .body("joining.capacity", is(40))
          .body("joining.institutional", is(true))
          .body("joining.opensAt", is("2031-03-16T09:00:00+01:00"))
          .body("joining.deadlineAt", is("2031-03-29T23:00:00+01:00"))
          .body("joining.sendAt", is("2031-03-30T10:30:00+02:00"));
    }

    @Test
    void aJointSessionIsJoinedAsTheFirstOfItsSeriesSays() {
      when()
          .get("/api/v1/series/dlap/sessions/58")
          .then()
          .body("numbers.series", contains("mlphys", "dlap"))
          .body("joining.series", is("dlap"))
          .body("joining.mode", is("external"))
          .body("joining.signUpUrl", containsString("docs.google.com"))
          .body("joining.deadlineAt", is("2024-02-14T23:00:00+09:00"));
    }

    @Test
    void onlyTheWantedMembersInTheWantedLanguageAreGiven() {
      when()
          .get(session + "?fields=joining.advice,joining.deadlineAt&lang=en")
          .then()
          .statusCode(200)
          .body("joining.advice", is("Please show your name and institution."))
          .body("joining.deadlineAt", is("2031-03-29T23:00:00+01:00"))
          .body("joining", not(hasKey("mode")));
      when()
          .get(series + "/sessions?fields=joining.mode")
          .then()
          .body("items[0].joining.mode", is("here"));
      when().get(series + "/sessions").then().body("items[0]", not(hasKey("joining")));
    }

    @Test
    void calendarsFeedsAndLinkedDataBeginWithTheWayToJoin() {
      announce(
          """
          {"title":{"en":"A talk"},"session":{"series":"%s","number":1}}"""
              .formatted(slug));
      String words = "Register by Sat";
      when()
          .get(session + ".ics?lang=en")
          .then()
          .body(containsString("DESCRIPTION:" + words + "\\, 29 Mar 2031\\, 23:00 CET: http"));
      when()
          .get(series + ".atom?lang=en")
          .then()
          .body("feed.entry.content", startsWith("<p><a href=\"http"))
          .body("feed.entry.content", containsString("/" + slug + "/1\">" + words));
      when()
          .get(session + ".jsonld")
          .then()
          .body("offers.url", endsWith("/" + slug + "/1"))
          .body("offers.availabilityStarts", is("2031-03-16T09:00:00+01:00"))
          .body("offers.availabilityEnds", is("2031-03-29T23:00:00+01:00"))
          .body("maximumAttendeeCapacity", is(40));
      when().get("/api/v1/series/dlap/sessions/58.ics").then().body(not(containsString("参加登録")));
    }

    @Test
    void aCachedSessionIsStaleWhenItsSeriesChangesTheParticipation() {
      String tag = tagOf(session);
      given().header("If-None-Match", tag).get(session).then().statusCode(304);
      patch(series, "{\"participation\":{\"capacity\":41}}").statusCode(200);
      given()
          .header("If-None-Match", tag)
          .get(session)
          .then()
          .statusCode(200)
          .body("joining.capacity", is(41));
    }
  }

  @Nested
  class AsOrganizer {
    @Test
    void aSessionThatDiffersCountsAsAWhole() {
      patch(session, "{\"participation\":{\"mode\":\"none\",\"advice\":{\"en\":\"Just come.\"}}}")
          .statusCode(200)
          .body("joining.mode", is("none"))
          .body("joining.advice.en", is("Just come."))
          .body("joining", not(hasKey("series")))
          .body("joining", not(hasKey("deadlineAt")));
      when().get(session).then().body("participation.mode", is("none"));
      asAdmin()
          .get(session + "/history")
          .then()
          .body("items[0].after.participation.mode", is("none"))
          .body("items[0].after", not(hasKey("joining")));
      patch(session, "{\"participation\":null}").statusCode(200).body("joining.mode", is("here"));
    }

    @Test
    void whatWasReadCanBeSentBackAndStaysInherited() {
      Map<String, Object> read = when().get(session).path("");
      asAdmin()
          .header("If-Match", tagOf(session))
          .body(read)
          .put(session)
          .then()
          .statusCode(200)
          .body("", not(hasKey("participation")))
          .body("revision", is(read.get("revision")));
    }

    @Test
    void aCancelledOrPostponedSessionHasNoJoining() {
      patch(session, "{\"status\":\"postponed\"}").statusCode(200).body("", not(hasKey("joining")));
    }

    @Test
    void theProgrammeHasTheWayOfTheSeriesAndOfASessionThatDiffers() {
      patch(session, "{\"participation\":" + HERE.replace("40", "7") + "}").statusCode(200);
      String programme = when().get("/api/v1/programme").asString();
      assertThat(programme)
          .contains("capacity: 40", "capacity: 7", "mode: external")
          .doesNotContain("registration:");
    }
  }

  @Nested
  class AsClientOfAnEarlierVersion {
    private static final String FORM = "https://example.org/form";

    @BeforeEach
    void aSeriesWithAForm() {
      slug = "form-" + UUID.randomUUID().toString().substring(0, 8);
      series = "/api/v1/series/" + slug;
      found("\"registration\":{\"text\":{\"en\":\"Sign up.\"},\"url\":\"" + FORM + "\"}")
          .statusCode(201);
    }

    @Test
    void itsFormIsTheWayOfTheSeries() {
      when()
          .get(series)
          .then()
          .body("participation.mode", is("external"))
          .body("participation.signUpUrl", is(FORM))
          .body("participation.advice.en", is("Sign up."))
          .body("registration.url", is(FORM))
          .body("registration.text.en", is("Sign up."));
    }

    @Test
    void itChangesAndRemovesTheForm() {
      patch(series, "{\"registration\":{\"cancelUrl\":\"https://example.org/off\"}}")
          .statusCode(200)
          .body("participation.signOffUrl", is("https://example.org/off"))
          .body("participation.signUpUrl", is(FORM));
      patch(series, "{\"registration\":null}")
          .statusCode(200)
          .body("", not(hasKey("participation")))
          .body("", not(hasKey("registration")));
    }

    @Test
    void itSendsTheWholeSeriesBackWithAnotherForm() {
      Map<String, Object> read = when().get(series).path("");
      read.put("registration", Map.of("text", Map.of("en", "Sign up."), "url", FORM + "2"));
      asAdmin()
          .header("If-Match", tagOf(series))
          .body(read)
          .put(series)
          .then()
          .statusCode(200)
          .body("participation.signUpUrl", is(FORM + "2"));
    }

    @Test
    void theNewerMemberCountsWhereBothChange() {
      patch(series, "{\"participation\":" + HERE + ",\"registration\":{\"url\":\"" + FORM + "3\"}}")
          .statusCode(200)
          .body("participation.mode", is("here"))
          .body("registration", not(hasKey("url")));
    }
  }

  @Nested
  class AsClientWithMistakes {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'capacity':1}|/participation/mode|needed",
          "{'mode':'external'}|/participation/signUpUrl|needed",
          "{'mode':'external','signUpUrl':'ftp://x'}|/participation/signUpUrl|not-a-url",
          "{'mode':'Here'}|/participation/mode|unknown-value",
          "{'mode':'here','capacity':0}|/participation/capacity|out-of-range",
          "{'mode':'here','opens':{'daysBefore':1}}|/participation/opens/time|needed",
          "{'mode':'here','send':{'daysBefore':0,'time':'24:00'}}|/participation/send/time|not-a-time",
          "{'mode':'here','send':{'daysBefore':0,'time':'8:00'}}|/participation/send/time|not-a-time",
          "{'mode':'here','institutional':'yes'}|/participation/institutional|not-a-boolean",
          "{'mode':'here','meetingUrl':'https://x.org'}|/participation/meetingUrl|unknown-member",
          "{'mode':'here','opens':{'daysBefore':1,'time':'23:00'},'deadline':{'daysBefore':1,'time':'23:00'}}|/participation/deadline|deadline-not-after-opening",
        })
    void aMistakeIsNamedAtItsPlace(String sent, String pointer, String code) {
      patch(session, "{\"participation\":" + sent.replace('\'', '"') + "}")
          .statusCode(422)
          .body("errors.pointer", contains(pointer))
          .body("errors.code", contains(code));
    }
  }
}
