package org.seminararchive.writing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Sides;

/** Several changes in one request are atomic. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class ChangeSetStories {
  private static final String API = "/api/v1/";
  private static final String CHANGES = API + "changes";

  private Sides sides;
  private final List<String> talks = new ArrayList<>();
  private String session;
  private String other;

  @BeforeEach
  void meet() {
    sides = new Sides();
    session = session(Sides.EAST, Sides.WEST);
    other = session(Sides.EAST, Sides.WEST);
    List.of("One", "Two", "Three").forEach(title -> talks.add(talk(session, title)));
  }

  @Nested
  class AsOrganizer {
    @Test
    void theOrderOfTalksIsChangedAtOnce() {
      long before = revision();
      make(List.of(place(talks.get(0), 3), place(talks.get(1), 1), place(talks.get(2), 2)))
          .statusCode(200)
          .body("items.value.position", contains(3, 1, 2))
          .body("items.id", is(talks));
      assertThat(titles(session)).containsExactly("Two", "Three", "One");
      when()
          .get(CHANGES + "?since=" + before)
          .then()
          .body("items.action", contains("update", "update", "update"));
      make(List.of(place(talks.get(0), 3), place(talks.get(1), 1))).statusCode(200);
      assertThat(revision()).as("nothing is changed again").isEqualTo(before + 3);
    }

    @Test
    void talksOfTwoSessionsChangePlaces() {
      String there = talk(other, "There");
      make(List.of(moved(talks.get(0), other, 1), moved(there, session, 1))).statusCode(200);
      assertThat(titles(session)).containsExactly("There", "Two", "Three");
      assertThat(titles(other)).containsExactly("One");
    }

    @Test
    void aMoveTakesTheEmptiedSessionWithIt() {
      String alone = talk(other, "Alone");
      make(List.of(moved(alone, session, 4), change("delete", "session", other))).statusCode(200);
      when().get(API + "sessions/" + other).then().statusCode(404);
      assertThat(titles(session)).containsExactly("One", "Two", "Three", "Alone");
    }

    @Test
    void aSessionIsDeletedWithItsTalksAndComesBackWithThem() {
      List<Map<String, Object>> all = new ArrayList<>();
      talks.forEach(talk -> all.add(change("delete", "talk", talk)));
      all.add(change("delete", "session", session));
      make(all).statusCode(200);
      when().get(API + "talks/" + talks.get(1)).then().statusCode(404);

      List<Map<String, Object>> back = new ArrayList<>();
      back.add(change("restore", "session", session));
      talks.forEach(talk -> back.add(change("restore", "talk", talk)));
      make(back).statusCode(200);
      assertThat(titles(session)).containsExactly("One", "Two", "Three");
      make(back).statusCode(200);
    }

    @Test
    void numbersOfSessionsAreExchanged() {
      Map<String, Integer> first = numbers(session);
      Map<String, Integer> second = numbers(other);
      make(List.of(numbered(session, second), numbered(other, first))).statusCode(200);
      assertThat(numbers(session)).isEqualTo(second);
      assertThat(numbers(other)).isEqualTo(first);
    }

    @Test
    void itIsTriedWithoutEffect() {
      long before = revision();
      asAdmin()
          .body(Map.of("changes", List.of(place(talks.get(0), 2), place(talks.get(1), 1))))
          .post(CHANGES + "?dryRun=true")
          .then()
          .statusCode(200)
          .body("dryRun", is(true))
          .body("items.value.position", contains(2, 1));
      assertThat(titles(session)).containsExactly("One", "Two", "Three");
      assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aRepeatIsMadeOnce() {
      var body = Map.of("changes", List.of(place(talks.get(0), 2), place(talks.get(1), 1)));
      for (String replayed : new String[] {null, "true"}) {
        asAdmin()
            .header("Idempotency-Key", "exchange-" + session)
            .body(body)
            .post(CHANGES)
            .then()
            .statusCode(200)
            .header("Idempotency-Replayed", replayed);
      }
      assertThat(titles(session)).containsExactly("Two", "One", "Three");
    }
  }

  @Nested
  class NothingHappens {
    private long before;

    @BeforeEach
    void look() {
      before = revision();
    }

    @Test
    void whenAPlaceOrNumberIsTaken() {
      make(List.of(place(talks.get(0), 2), place(talks.get(2), 4)))
          .statusCode(422)
          .body("errors.code", contains("position-taken"))
          .body("errors.pointer", contains("/changes/0/patch/position"));
      make(List.of(numbered(session, numbers(other))))
          .statusCode(422)
          .body("errors.code", contains("number-taken", "number-taken"));
      unchanged();
    }

    @Test
    void whenAPartIsWrong() {
      make(List.of(place(talks.get(0), 5), place(talks.get(1), 0), place(talks.get(2), -1)))
          .statusCode(422)
          .body(
              "errors.pointer", contains("/changes/1/patch/position", "/changes/2/patch/position"));
      make(List.of(place(talks.get(0), 5), change("delete", "session", session)))
          .statusCode(409)
          .body("change", is("/changes/1"));
      make(List.of(place(talks.get(0), 5), place(talks.get(0), 6)))
          .statusCode(422)
          .body("errors.pointer", contains("/changes/1/id"));
      Map<String, Object> spelled = place(talks.get(0), 6);
      spelled.put("id", talks.get(0).toUpperCase(Locale.ROOT));
      make(List.of(place(talks.get(0), 5), spelled))
          .statusCode(422)
          .body("errors.pointer", contains("/changes/1/id"))
          .body("errors.code", contains("given-twice"));
      asAdmin()
          .body(Map.of("changes", List.of(place(talks.get(0), 5))))
          .post(CHANGES + "?dryRun=false&dryRun=true")
          .then()
          .statusCode(400)
          .body("errors.code", contains("given-twice"));
      for (String sent :
          List.of("{}", "{\"changes\":[]}", "{\"changes\":null}", "{\"changes\":1}")) {
        asAdmin().body(sent).post(CHANGES).then().statusCode(422).body("errors.size()", is(1));
      }
      make(List.of(Map.of("action", "update", "resource", "talk", "id", talks.get(0))))
          .statusCode(422)
          .body("errors.pointer", contains("/changes/0/patch"));
      unchanged();
    }

    @Test
    void whenAPartWasChangedByOthers() {
      Map<String, Object> stale = place(talks.get(0), 2);
      Sides.patch(ADMIN, API + "talks/" + talks.get(0), "{\"part\":{\"en\":\"I\"}}")
          .statusCode(200);
      make(List.of(place(talks.get(1), 1), stale)).statusCode(412).body("change", is("/changes/1"));
      stale.remove("ifMatch");
      make(List.of(stale)).statusCode(428);
      stale.put("id", "00000000-0000-0000-0000-000000000000");
      make(List.of(stale)).statusCode(404);
      assertThat(titles(session)).containsExactly("One", "Two", "Three");
      assertThat(revision()).isEqualTo(before + 1);
    }

    @Test
    void whenAScopeIsMissingForOnePart() {
      String own = session(Sides.EAST);
      var parts = List.of(place(talks.get(1), 9), moved(talks.get(0), own, 1));
      before = revision();
      Sides.lacks(make(sides.east, parts), "write:west");
      make(sides.north, parts).statusCode(403);
      make(sides.both, parts).statusCode(200);
      before += 2;
      Sides.lacks(make(sides.east, List.of(change("delete", "talk", talks.get(1)))), "write:west");
      given().body(Map.of("changes", parts)).post(CHANGES).then().statusCode(401);
      assertThat(revision()).isEqualTo(before);
    }

    private void unchanged() {
      assertThat(titles(session)).containsExactly("One", "Two", "Three");
      assertThat(revision()).isEqualTo(before);
    }
  }

  private static ValidatableResponse make(List<Map<String, Object>> changes) {
    return make(ADMIN, changes);
  }

  private static ValidatableResponse make(String token, List<Map<String, Object>> changes) {
    return as(token)
        .header("Accept-Language", "en")
        .body(Map.of("changes", changes))
        .post(CHANGES)
        .then();
  }

  private static Map<String, Object> place(String talk, int position) {
    return update("talk", talk, Map.of("position", position));
  }

  private static Map<String, Object> moved(String talk, String session, int position) {
    return update("talk", talk, Map.of("session", Map.of("id", session), "position", position));
  }

  private static Map<String, Object> numbered(String session, Map<String, Integer> numbers) {
    return update(
        "session",
        session,
        Map.of(
            "numbers",
            numbers.entrySet().stream()
                .map(n -> Map.of("series", n.getKey(), "number", n.getValue()))
                .toList()));
  }

  private static Map<String, Object> update(String resource, String id, Object patch) {
    Map<String, Object> change = change("update", resource, id);
    change.put("patch", patch);
    return change;
  }

  private static Map<String, Object> change(String action, String resource, String id) {
    Map<String, Object> change =
        new LinkedHashMap<>(Map.of("action", action, "resource", resource, "id", id));
    if (!action.equals("restore")) {
      change.put("ifMatch", tagOf(API + resource + "s/" + id));
    }
    return change;
  }

  private static String session(String... series) {
    return asAdmin()
        .body(Map.of("start", "2031-04-10T10:30:00+09:00", "series", List.of(series)))
        .post(API + "sessions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String talk(String session, String title) {
    var talk = Map.of("title", Map.of("en", title), "session", Map.of("id", session));
    return asAdmin().body(talk).post(API + "talks").then().statusCode(201).extract().path("id");
  }

  private static List<String> titles(String session) {
    return when().get(API + "sessions/" + session + "/talks").path("items.title.en");
  }

  private static Map<String, Integer> numbers(String session) {
    List<Map<String, Object>> numbers = when().get(API + "sessions/" + session).path("numbers");
    Map<String, Integer> bySlug = new LinkedHashMap<>();
    numbers.forEach(n -> bySlug.put((String) n.get("series"), (Integer) n.get("number")));
    return bySlug;
  }

  private static long revision() {
    return when().get(API).jsonPath().getLong("revision");
  }
}
