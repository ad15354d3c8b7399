package org.seminararchive.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.StoryClock;

/** Signing up without a mail server: everything but the mails works. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class SignUpStories {
  private String slug;
  private String session;

  @BeforeEach
  void openASignUp() {
    StoryClock.setTo("2028-02-18T09:00:00+09:00");
    slug = "r" + Long.toString(System.nanoTime(), 36);
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"ja":"登録のセミナー","en":"%1$s"},"shortName":{"en":"%1$s"},
             "timeZone":"Asia/Tokyo",
             "participation":{"mode":"here","capacity":2,"opens":{"daysBefore":30,"time":"09:00"},
               "deadline":{"daysBefore":1,"time":"23:00"}}}\
            """
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
    session =
        asAdmin()
            .body("{\"start\":\"2028-03-04T10:30:00+09:00\",\"series\":[\"%s\"]}".formatted(slug))
            .post("/api/v1/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @AfterEach
  void release() {
    StoryClock.release();
  }

  private static Map<String, Object> person(String mail) {
    return Map.of("mail", mail, "name", "名前", "consent", true);
  }

  private ValidatableResponse signUp(Map<String, Object> body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/series/" + slug + "/registrations")
        .then();
  }

  private ValidatableResponse forSession() {
    return given()
        .contentType("application/json")
        .body(person("one@example.org"))
        .post("/api/v1/sessions/" + session + "/registrations")
        .then();
  }

  private ValidatableResponse bring(String token, String table, String query) {
    return as(token)
        .contentType("text/csv")
        .body(table.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/series/" + slug + "/registrations/import?" + query)
        .then();
  }

  @Nested
  class AsReader {
    @Test
    void theResponseDoesNotDependOnWhetherAnAddressIsRegistered() {
      String first = signUp(person("aoi@example.org")).statusCode(202).extract().asString();
      assertThat(signUp(person("AOI@Example.org")).statusCode(202).extract().asString())
          .isEqualTo(first);
      asAdmin()
          .get("/api/v1/series/" + slug + "/registrations")
          .then()
          .body("items.mail", is(List.of("aoi@example.org")))
          .body("items[0].state", is("unconfirmed"));
    }

    @Test
    void aProgramThatFillsInTheTrapIsNotStored() {
      Map<String, Object> body = new HashMap<>(person("bot@example.org"));
      body.put("website", "https://example.org");
      signUp(body).statusCode(202);
      asAdmin().get("/api/v1/series/" + slug + "/registrations").then().body("total", is(0));
    }

    @Test
    void errorsNameTheMembers() {
      signUp(Map.of("mail", "nobody", "consent", false, "language", "fr"))
          .statusCode(422)
          .body(
              "errors.code",
              is(List.of("not-a-mail-address", "needed", "unknown-value", "no-consent")));
    }

    @Test
    void theSignUpForASessionKeepsItsTimes() {
      forSession().statusCode(202).body("next", is("mail-waits"));
      StoryClock.setTo("2028-03-03T23:00:00+09:00");
      forSession().statusCode(409).body("errors[0].code", is("sign-up-closed"));
      given().get("/sign-up/" + slug + "/1").then().statusCode(409);
      StoryClock.setTo("2028-02-03T08:59:00+09:00");
      forSession().statusCode(409).body("errors[0].code", is("sign-up-not-open"));
    }

    @Test
    void nobodySignsUpWithoutRegistrationHere() {
      given()
          .contentType("application/json")
          .body(person("one@example.org"))
          .post("/api/v1/series/dlap/registrations")
          .then()
          .statusCode(409)
          .body("errors[0].code", is("no-sign-up"));
      given().get("/sign-up/dlap").then().statusCode(404).body(containsString("受付はありません"));
    }

    @Test
    void aWrongLinkIsNotFoundAndNeedsNoToken() {
      String link = "/api/v1/registrations/" + "x".repeat(43);
      given().get(link).then().statusCode(404);
      given().delete(link).then().statusCode(404);
      given().post(link + "/confirmation").then().statusCode(404);
      given().contentType("application/json").body("{}").patch(link).then().statusCode(404);
      given().get("/registrations/" + "x".repeat(43)).then().statusCode(404);
    }

    @Test
    void theFormHasTheThemeThatTheReaderChose() {
      String page = given().get("/sign-up/" + slug + "/1?lang=en").asString();
      assertThat(page).contains("<html lang=\"en\" data-plain>");
      String script = page.replaceAll("(?s).*<script src=\"([^\"]+)\">.*", "$1");
      assertThat(script).startsWith("/app/before-paint");
    }

    @Test
    void theFormTellsTheTimeOfTheSessionWithItsZone() {
      assertThat(given().get("/sign-up/" + slug + "/1?lang=en").asString())
          .containsPattern("4 Mar 2028, 10:30 JST");
    }

    @Test
    void theFormWorksWithoutScript() {
      given()
          .get("/sign-up/" + slug + "/1")
          .then()
          .statusCode(200)
          .body(containsString("参加登録"))
          .body(containsString("<form method=\"post\">"))
          .body(containsString("<link rel=\"stylesheet\""))
          .body(containsString("メールを送信できないため"))
          .body(not(containsString("/style/print")));
      given()
          .contentType("application/x-www-form-urlencoded")
          .formParam("mail", "nobody")
          .formParam("name", "<b>")
          .formParam("consent", "true")
          .post("/sign-up/" + slug + "?lang=en")
          .then()
          .statusCode(422)
          .body(containsString("Please check what you entered: Mail address"))
          .body(containsString("value=\"nobody\" aria-invalid=\"true\" autofocus"))
          .body(containsString("&lt;b&gt;"));
      given()
          .contentType("application/x-www-form-urlencoded")
          .formParam("mail", "form@example.org")
          .formParam("name", "名前")
          .formParam("language", "ja")
          .formParam("consent", "true")
          .post("/sign-up/" + slug)
          .then()
          .statusCode(200)
          .body(containsString("登録はまだ完了していません"))
          .body(containsString("送信できるようになり次第"))
          .body(not(containsString("確認のメールをお送りしました")));
    }
  }

  @Nested
  class AsOrganizer {
    private String token;

    @BeforeEach
    void enter() {
      token = tokenFor("people:" + slug);
    }

    @Test
    void aTableOfPeopleIsImportedOnceAndExported() {
      String table =
          "\uFEFFmail,name,institution,language\r\na@example.org,甲,=1+1,ja\r\nb@example.org,,,\r\n"
              + "nobody,乙,,\r\nA@EXAMPLE.org,甲,,\r\nc@gmail.com,丙,東京大,en\r\n";
      bring(token, table, "consent=list&dryRun=true").statusCode(200).body("added", is(3));
      as(token).get("/api/v1/series/" + slug + "/registrations").then().body("total", is(0));
      bring(token, table, "consent=list")
          .statusCode(200)
          .body("added", is(3))
          .body("known", is(1))
          .body("rejected.row", is(List.of(4)))
          .body("rejected.code", is(List.of("not-a-mail-address")));
      as(token)
          .get("/api/v1/series/" + slug + "/registrations/imports")
          .then()
          .body("items.who", is(List.of("Organizer")))
          .body("items[0].consent", is("list"))
          .body("items[0].added", is(3))
          .body("items[0].known", is(1))
          .body("items[0].rejected", is(1));
      as(token)
          .get("/api/v1/series/" + slug + "/registrations?sort=-created&limit=2")
          .then()
          .body("total", is(3))
          .body("missing", is(List.of("SEMINAR_MAIL_HOST", "SEMINAR_MAIL_FROM", "SEMINAR_URL")))
          .body("items.state", is(List.of("waiting", "registered")))
          .body("items.consent[0]", is("list"));
      String csv = as(token).get("/api/v1/series/" + slug + "/registrations.csv").asString();
      assertThat(csv).contains("\r\n").contains("'=1+1").contains("c@gmail.com,丙,東京大,en,waiting");
      as(token)
          .get("/api/v1/sessions/" + session + "/registrations?q=東京&freeMail=true")
          .then()
          .body("items.mail", is(List.of("c@gmail.com")))
          .body("items[0].series", is(slug));
    }

    @Test
    void aDeletionGivesThePlaceToTheNextPerson() {
      bring(token, "mail\na@example.org\nb@example.org\nc@example.org\n", "consent=x");
      String list = "/api/v1/series/" + slug + "/registrations";
      String id = as(token).get(list + "?q=a@example").then().extract().path("items[0].id");
      as(token).delete(list + "/" + id + "?dryRun=true").then().statusCode(200);
      as(token).get(list + "/" + id).then().statusCode(200);
      as(token).delete(list + "/" + id).then().statusCode(204);
      as(token).get(list + "/" + id).then().statusCode(404);
      as(token).get(list).then().body("items.state", is(List.of("registered", "registered")));
    }

    @Test
    void aSourceThatIsNoTableIsRefused() {
      for (String source : List.of("", "name\nx\n", "{}", "mail\n", "\"mail")) {
        bring(token, source, "consent=x")
            .statusCode(400)
            .body("errors[0].code", is("not-a-table-of-people"));
      }
      bring(token, "mail\na@example.org\n", "dryRun=true").statusCode(400);
    }

    @Test
    void registrationsRequireTheScopeForPeople() {
      String list = "/api/v1/series/" + slug + "/registrations";
      given().get(list).then().statusCode(401);
      for (String scope : List.of("write:" + slug, "people:dlap")) {
        as(tokenFor(scope))
            .get(list)
            .then()
            .statusCode(403)
            .body("missingScopes", is(List.of(List.of("people:" + slug))));
      }
      as(tokenFor("write:" + slug))
          .get("/api/v1/mails")
          .then()
          .statusCode(200)
          .body("total", is(0))
          .body("missing", is(List.of("SEMINAR_MAIL_HOST", "SEMINAR_MAIL_FROM", "SEMINAR_URL")));
      // The scope permits nothing else.
      as(token).get("/api/v1/mails").then().statusCode(403);
      as(token).body("{\"name\":{\"ja\":\"誰か\"}}").post("/api/v1/speakers").then().statusCode(403);
    }
  }
}
