package org.seminararchive.writing;

import static io.restassured.RestAssured.given;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Sides.EAST;
import static org.seminararchive.testing.Sides.WEST;
import static org.seminararchive.testing.Sides.body;
import static org.seminararchive.testing.Sides.on;
import static org.seminararchive.testing.Sides.patch;
import static org.seminararchive.testing.Sides.somebody;
import static org.seminararchive.testing.Sides.talk;
import static org.seminararchive.writing.TriedOperations.revert;

import java.nio.charset.StandardCharsets;

/** Rows on series, sessions and talks. */
final class TriedSessions {
  private static final String TITLE = "{\"title\":{\"ja\":\"別の題\"}}";

  private final TriedOperations tried;

  TriedSessions(TriedOperations tried) {
    this.tried = tried;
  }

  TriedSessions series() {
    tried.add(
        "createSeries: a series",
        "POST",
        "series",
        "{\"slug\":\"south\",\"name\":{\"en\":\"S\"},\"shortName\":{\"en\":\"S\"},\"timeZone\":\"UTC\"}");
    String was = given().get("/api/v1/series/east").asString();
    int revision = given().get("/api/v1/series/east").path("revision");
    patch(ADMIN, "/api/v1/series/east", "{\"hue\":17}").statusCode(200);
    patch(ADMIN, "/api/v1/series/east", "{\"hue\":18}").statusCode(200);
    String now = given().get("/api/v1/series/east").asString();
    tried.add(
        "replaceSeries: its description",
        "PUT",
        "series/east",
        now.replace("\"hue\":18", "\"hue\":19"));
    tried.add("changeSeries: its description", "PATCH", "series/east", "{\"hue\":20}");
    tried.add("revertSeries: its description", "POST", "series/east/revert", revert(revision));
    if (!given().get("/api/v1/series").asString().contains("\"empty\"")) {
      String empty = was.replaceAll(",\"(revision|updated)\":(\\d+|\"[^\"]*\")", "");
      asAdmin()
          .body(empty.replace("\"east\"", "\"empty\""))
          .post("/api/v1/series")
          .then()
          .statusCode(201);
    }
    tried.add("deleteSeries: a series without sessions", "DELETE", "series/empty", null);
    tried.add("listSeriesHistory: read", "GET", "series/east/history", null);
    return this;
  }

  TriedSessions sessions() {
    String joint =
        "{\"start\":\"2031-05-01T10:30:00+09:00\",\"series\":[\"%s\",\"%s\"]}"
            .formatted(EAST, WEST);
    tried.add("createSession: a joint session", "POST", "sessions", joint);
    String session = "sessions/" + talk(somebody(), EAST, WEST).path("session.id");
    Object revision = given().get("/api/v1/" + session).path("revision");
    int west = given().get("/api/v1/" + session).path("numbers[1].number");
    int east = given().get("/api/v1/" + session).path("numbers[0].number");
    patch(ADMIN, "/api/v1/" + session, "{\"title\":{\"ja\":\"元\"}}").statusCode(200);
    String now = given().get("/api/v1/" + session).asString();
    tried.add("replaceSession: content", "PUT", session, now.replace("元", "先"));
    tried.add("changeSession: content", "PATCH", session, TITLE);
    tried.add("changeSession: the own number", "PATCH", session, numbers(7001, west));
    tried.add("changeSession: the other's number", "PATCH", session, numbers(east, 7001));
    String own = "{\"numbers\":[{\"series\":\"east\",\"number\":%d}]}".formatted(east);
    tried.add("changeSession: removing the other's number", "PATCH", session, own);
    tried.add("revertSession: content", "POST", session + "/revert", revert(revision));
    tried.add("listSessionHistory: read", "GET", session + "/history", null);

    for (boolean deleted : new boolean[] {false, true}) {
      // Numbers that no other test uses, so that the deleted session can be restored.
      String far = "{\"start\":\"2031-05-01T10:30:00+09:00\"," + inner(numbers(5900, 5900)) + "}";
      var made =
          asAdmin()
              .body(deleted ? far : joint)
              .post("/api/v1/sessions")
              .then()
              .statusCode(201)
              .extract();
      String address = "sessions/" + made.path("id");
      if (deleted) {
        on(ADMIN, "/api/v1/" + address).delete("/api/v1/" + address).then().statusCode(204);
        tried.add(
            "revertSession: a deleted session, with the own number",
            "POST",
            address + "/revert",
            revert(made.path("revision")));
      } else {
        tried.add("deleteSession: a session without talks", "DELETE", address, null);
      }
    }
    return this;
  }

  TriedSessions talks() {
    var made = talk(somebody(), EAST, WEST);
    String session = made.path("session.id");
    String talk = "talks/" + made.path("id");
    patch(ADMIN, "/api/v1/" + talk, "{\"title\":{\"ja\":\"元\"}}").statusCode(200);
    String there = "{\"title\":{\"ja\":\"題\"},\"session\":{\"id\":\"%s\"}}".formatted(session);
    String fresh = body(somebody(), EAST, WEST);
    tried.add("createTalk: in a joint session that is there", "POST", "talks", there);
    tried.add("createTalk: with a new joint session", "POST", "talks", fresh);
    tried.add(
        "createTalks: with a new joint session",
        "POST",
        "talks/batch",
        "application/x-ndjson",
        fresh.replace("\n", " ").getBytes(StandardCharsets.UTF_8));
    int number = made.path("session.numbers[0].number");
    String place = "talks/by-number/east/" + number + "/1";
    tried.add("putTalkByNumber: in a joint session that is there", "PUT", place, TITLE);
    String numbered = fresh.replaceAll("\"series\":\\[.*?]", inner(numbers(7005, 7005)));
    String free = "talks/by-number/east/7005/1";
    tried.add("putTalkByNumber: with a new joint session", "PUT", free, numbered);
    String now = given().get("/api/v1/" + talk).asString();
    tried.add("replaceTalk: content", "PUT", talk, now.replace("元", "先"));
    tried.add("changeTalk: content", "PATCH", talk, TITLE);
    String own = talk(somebody(), EAST).path("session.id");
    tried.add(
        "changeTalk: moving it to a session of one series only",
        "PATCH",
        talk,
        "{\"position\":9,\"session\":{\"id\":\"%s\"}}".formatted(own));
    tried.add(
        "makeChanges: moving it to a session of one series only",
        "POST",
        "changes",
        moved(talk, own));
    tried.add("revertTalk: content", "POST", talk + "/revert", revert(made.path("revision")));
    tried.add("deleteTalk: a talk", "DELETE", talk, null);
    tried.add("listTalkHistory: read", "GET", talk + "/history", null);
    var gone = talk(somebody(), EAST, WEST);
    String address = "talks/" + gone.path("id");
    on(ADMIN, "/api/v1/" + address).delete("/api/v1/" + address).then().statusCode(204);
    tried.add(
        "revertTalk: a deleted talk", "POST", address + "/revert", revert(gone.path("revision")));
    return this;
  }

  private static String moved(String talk, String session) {
    return """
    {"changes":[{"action":"update","resource":"talk","id":"%s","ifMatch":"*",
      "patch":{"position":9,"session":{"id":"%s"}}}]}\
    """
        .formatted(talk.substring(talk.indexOf('/') + 1), session);
  }

  private static String numbers(int east, int west) {
    return "{\"numbers\":[{\"series\":\"east\",\"number\":%d},{\"series\":\"west\",\"number\":%d}]}"
        .formatted(east, west);
  }

  private static String inner(String object) {
    return object.substring(1, object.length() - 1);
  }
}
