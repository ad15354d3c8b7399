package org.seminararchive.writing;

import static io.restassured.RestAssured.given;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;
import static org.seminararchive.testing.Sides.EAST;
import static org.seminararchive.testing.Sides.WEST;
import static org.seminararchive.testing.Sides.body;
import static org.seminararchive.testing.Sides.jointSession;
import static org.seminararchive.testing.Sides.patch;
import static org.seminararchive.testing.Sides.somebody;
import static org.seminararchive.testing.Sides.talk;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seminararchive.writing.AuthorityTableStories.TriedOperation;

/** A request for each row of the table of permissions, and the required resources of two series. */
final class TriedOperations {
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv; charset=UTF-8";
  private static final String YAML = "application/yaml; charset=UTF-8";

  private final Map<String, TriedOperation> all = new LinkedHashMap<>();

  Map<String, TriedOperation> all() {
    participants();
    new TriedSessions(this).series().sessions().talks();
    people();
    meetings();
    invitations();
    files();
    imports();
    aside();
    return all;
  }

  void add(String row, String method, String address, Object body) {
    add(row, method, address, JSON, body);
  }

  void add(String row, String method, String address, String type, Object body) {
    all.put(row, new TriedOperation(method, "/api/v1/" + address, type, body));
  }

  private void people() {
    add("createSpeaker: a person", "POST", "speakers", name());
    String name = somebody();
    String both = person(talk(name, EAST));
    talk(name, WEST);
    Object revision = given().get("/api/v1/" + both).path("revision");
    patch(ADMIN, "/api/v1/" + both, name()).statusCode(200);
    add("replaceSpeaker: the name of somebody in talks of both", "PUT", both, name());
    add("changeSpeaker: the name of somebody in talks of both", "PATCH", both, name());
    add(
        "revertSpeaker: the name of somebody in talks of both",
        "POST",
        both + "/revert",
        revert(revision));
    add("listSpeakerHistory: read", "GET", both + "/history", null);
    String joint = person(talk(somebody(), EAST, WEST));
    add("changeSpeaker: the name of somebody in joint talks only", "PATCH", joint, name());
    String alone =
        "speakers/" + asAdmin().body(name()).post("/api/v1/speakers").then().extract().path("id");
    add("changeSpeaker: the name of somebody in no talk", "PATCH", alone, name());
    add("deleteSpeaker: somebody in no talk", "DELETE", alone, null);
    String into = talk(somebody(), WEST).path("speakers[0].id");
    add(
        "mergeSpeaker: somebody of one into somebody of the other",
        "POST",
        person(talk(somebody(), EAST)) + "/merge",
        Map.of("into", into));
  }

  private void imports() {
    String page =
        "sessions:\n- numbers: {east: %1$d, west: %1$d}\n  start: 2031-09-09T10:00:00%2$s\n";
    String known = "imports?source=authority";
    given()
        .header("Authorization", "Bearer " + ADMIN)
        .contentType(YAML)
        .body(bytes(page, 7010, "+09:00"))
        .post("/api/v1/" + known)
        .then()
        .statusCode(200);
    add(
        "importSource: content of a joint session",
        "POST",
        known,
        YAML,
        bytes(page, 7010, "+08:00"));
    add("importSource: a new joint session", "POST", known, YAML, bytes(page, 7011, "+09:00"));
    add("getImportPull: read", "GET", "imports/pull", null);
    add("listImportPullReports: read", "GET", "imports/pull/reports", null);
    add("getImportPullPage: read", "GET", "imports/pull/page", null);
  }

  private void meetings() {
    String meeting = "sessions/" + talk(somebody(), EAST, WEST).path("session.id") + "/meeting";
    String address = "{\"address\":\"https://meet.example.org/j/1\"}";
    asAdmin().body(address).put("/api/v1/" + meeting).then().statusCode(200);
    add("putMeeting: a meeting address", "PUT", meeting, address);
    add("deleteMeeting: a meeting address", "DELETE", meeting, null);
    add("getMeeting: read", "GET", meeting, null);
  }

  private void participants() {
    String joint = jointSession().session();
    String session = joint.substring("/api/v1/".length());
    patch(ADMIN, joint, "{\"participation\":{\"mode\":\"here\"}}").statusCode(200);
    String series = "/api/v1/series/" + EAST;
    patch(ADMIN, series, "{\"participation\":{\"mode\":\"here\"}}").statusCode(200);
    String list = "series/" + EAST + "/registrations";
    String person = "{\"mail\":\"reader@example.org\",\"name\":\"x\",\"consent\":true}";
    add("signUpForSeries: no token is needed", "POST", list, person);
    add("signUpForSession: no token is needed", "POST", session + "/registrations", person);
    String imported = list + "/import?consent=x";
    given()
        .header("Authorization", "Bearer " + ADMIN)
        .contentType(CSV)
        .body(table("reader"))
        .post("/api/v1/" + imported)
        .then()
        .statusCode(200);
    add("importRegistrations: with `write:` only", "POST", imported, CSV, table("other"));
    add("listRegistrationImports: with `write:` only", "GET", list + "/imports", null);
    add("listRegistrationsForSeries: with `write:` only", "GET", list, null);
    add("listRegistrationsForSession: with `write:` only", "GET", session + "/registrations", null);
    String one = list + "/" + asAdmin().get("/api/v1/" + list).then().extract().path("items[0].id");
    add("getPersonalData: with `write:` only", "GET", one, null);
    add("deleteRegistration: with `write:` only", "DELETE", one, null);
    String link = "registrations/" + "x".repeat(43);
    add("confirmRegistration: with a wrong link", "POST", link + "/confirmation", null);
    add("changeRegistration: with a wrong link", "PATCH", link, "{}");
    add("endRegistration: with a wrong link", "DELETE", link, null);
    mails(session);
  }

  private static byte[] table(String name) {
    return "mail\n%s@example.org\n".formatted(name).getBytes(StandardCharsets.UTF_8);
  }

  private void mails(String session) {
    String mail = "{\"kind\":\"announcement\",\"held\":true}";
    String test = "{\"kind\":\"announcement\",\"mail\":\"reader@example.org\"}";
    add("listMaterialHealth: of one's series", "GET", "material-health", null);
    String copy = "material-health/00000000-0000-4000-8000-000000000000/copy";
    add("deleteKeptCopy: of an unknown link", "DELETE", copy, null);
    add("permitKeptCopy: of an unknown link", "POST", copy, null);
    add("listMails: of one's series", "GET", "mails", null);
    add("createMail: about a joint session", "POST", session + "/mails", mail);
    add("testMail: about a joint session", "POST", session + "/mails/test", test);
    String made =
        "mails/"
            + asAdmin()
                .body(mail)
                .post("/api/v1/" + session + "/mails")
                .then()
                .extract()
                .path("id");
    add("getMail: about a joint session", "GET", made, null);
    add("changeMail: about a joint session", "PATCH", made, "{\"held\":true}");
    add("dropMail: about a joint session", "DELETE", made, null);
  }

  private void invitations() {
    String all = "talks/" + talk(somebody(), EAST, WEST).path("id") + "/invitations";
    String end = "{\"expires\":\"2999-01-01T00:00:00Z\"}";
    String one = all + "/" + asAdmin().body(end).post("/api/v1/" + all).then().extract().path("id");
    add("createInvitation: to a talk", "POST", all, end);
    add("listInvitations: read", "GET", all, null);
    add("acceptInvitation: of a talk", "POST", one + "/acceptance", null);
    add("changeInvitedTalk: with a wrong link", "PATCH", "invitations/" + "x".repeat(43), "{}");
    add("deleteInvitation: of a talk", "DELETE", one, null);
  }

  private void files() {
    String files = "talks/" + talk(somebody(), EAST, WEST).path("id") + "/files?name=a.txt";
    add("uploadFile: a file of a talk", "POST", files, "text/plain; charset=UTF-8", "notes");
    String link = "invitations/" + "x".repeat(43) + "/files?name=a.txt";
    add("uploadInvitedFile: with a wrong link", "POST", link, "text/plain; charset=UTF-8", "notes");
    add("removeUnusedFiles: of the whole archive", "DELETE", "files/unused", null);
  }

  private void aside() {
    add("createToken: a token", "POST", "tokens", "{\"holder\":\"x\",\"scopes\":[]}");
    String id =
        org.seminararchive.testing.Organizing.as(tokenFor()).get("/api/v1/tokens/me").path("id");
    add("revokeToken: a token", "DELETE", "tokens/" + id, null);
    add("getOwnToken: read", "GET", "tokens/me", null);
    add("listTokens: read", "GET", "tokens", null);
    add("listAudit: read", "GET", "audit", null);
    String hook = "{\"url\":\"https://receiver.invalid/\",\"series\":[\"empty\"]}";
    add("createWebhook: a webhook", "POST", "webhooks", hook);
    String made =
        "webhooks/" + asAdmin().body(hook).post("/api/v1/webhooks").then().extract().path("id");
    add("testWebhook: a webhook", "POST", made + "/test", null);
    add("resumeWebhook: a webhook", "POST", made + "/resume", null);
    add("deleteWebhook: a webhook", "DELETE", made, null);
    add("listWebhooks: read", "GET", "webhooks", null);
    add("getWebhook: read", "GET", made, null);
  }

  private static byte[] bytes(String page, int number, String offset) {
    return page.formatted(number, offset).getBytes(StandardCharsets.UTF_8);
  }

  private static String person(ExtractableResponse<Response> talk) {
    return "speakers/" + talk.path("speakers[0].id");
  }

  private static String name() {
    return "{\"name\":{\"ja\":\"%s\"}}".formatted(somebody());
  }

  static Map<String, Object> revert(Object revision) {
    return Map.of("revision", revision);
  }
}
