package org.seminararchive.webhook;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.seminararchive.testing.Organizing.as;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;

/** Administration of webhooks, by admins and for public destinations only. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class WebhooksStories {
  private static final String AT = "/api/v1/webhooks";

  private static String create(Map<String, Object> webhook) {
    return asAdmin().body(webhook).post(AT).then().statusCode(201).extract().path("id");
  }

  @Nested
  class AsAdmin {
    @Test
    void theSecretIsShownOnceAtTheCreation() {
      String id =
          asAdmin()
              .body(
                  Map.of(
                      "url", "https://example.org/hook?a=b",
                      "description", "研究室のページ",
                      "series", List.of("dlap")))
              .post(AT)
              .then()
              .statusCode(201)
              .header("Location", containsString(AT + "/"))
              .header("Cache-Control", "no-store")
              .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
              .body("state", is("active"))
              .body("pending", is(0))
              .extract()
              .path("id");
      asAdmin()
          .get(AT + "/" + id)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body("url", is("https://example.org/hook?a=b"))
          .body("description", is("研究室のページ"))
          .body("series", is(List.of("dlap")))
          .body("secret", nullValue())
          .body("failure", nullValue());
      asAdmin()
          .get(AT)
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id))
          .body("items.secret", not(hasItem(containsString("whsec_"))));
      asAdmin().delete(AT + "/" + id).then().statusCode(204);
      asAdmin().get(AT + "/" + id).then().statusCode(404);
      asAdmin().delete(AT + "/" + id).then().statusCode(404);
      asAdmin().post(AT + "/" + id + "/resume").then().statusCode(404);
      asAdmin().post(AT + "/" + id + "/test").then().statusCode(404);
    }

    @Test
    void aHundredWebhooksAreTheMaximum() {
      List<String> made = new ArrayList<>();
      int there = asAdmin().get(AT).path("total");
      for (int i = there; i < 100; i++) {
        made.add(create(Map.of("url", "https://example.org/" + i)));
      }
      asAdmin()
          .body(Map.of("url", "https://example.org/one-more"))
          .post(AT)
          .then()
          .statusCode(409)
          .body("code", is("too-many-webhooks"))
          .body("detail", containsString("100"));
      made.forEach(id -> asAdmin().delete(AT + "/" + id).then().statusCode(204));
    }

    @ParameterizedTest
    @CsvSource({
      "http://example.org/, https-only",
      "https://localhost/, private-address",
      "https://a.localhost/, private-address",
      "https://localhost./, private-address",
      "https://A.LocalHost./, private-address",
      "https://127.0.0.1/, private-address",
      "https://127.9.9.9:8443/, private-address",
      "https://10.0.0.1/, private-address",
      "https://169.254.169.254/latest/meta-data, private-address",
      "https://100.64.0.1/, private-address",
      "https://203.0.113.7/, private-address",
      "https://[::1]/, private-address",
      "https://[::ffff:10.0.0.1]/, private-address",
      "https://[fe80::1]/, private-address",
      "https://[fd00::1]/, private-address",
      "https://[64:ff9b::a00:1]/, private-address",
      "https://2130706433/, not-a-url",
      "https://0x7f000001/, not-a-url",
      "https://127.1/, not-a-url",
      "https://user:secret@example.org/, not-a-url",
      "https://example.org:99999/, not-a-url",
      "ftp://example.org/, not-a-url",
      "example.org, not-a-url",
    })
    void aPrivateAddressIsRefused(String url, String code) {
      asAdmin()
          .body(Map.of("url", url))
          .post(AT)
          .then()
          .statusCode(422)
          .body("errors", hasSize(1))
          .body("errors[0].pointer", is("/url"))
          .body("errors[0].code", is(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "https://8.8.8.8:8443/x", "HTTPS://[2606::1]/"})
    void anAddressOfTheInternetIsAccepted(String url) {
      String id = create(Map.of("url", url));
      asAdmin().delete(AT + "/" + id).then().statusCode(204);
    }

    @Test
    void allErrorsAreReportedAtOnce() {
      asAdmin()
          .body(Map.of("description", " ", "series", List.of(1), "secret", "whsec_mine"))
          .post(AT)
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("/url"))
          .body("errors.pointer", hasItem("/description"))
          .body("errors.pointer", hasItem("/series/0"))
          .body("errors.pointer", hasItem("/secret"));
      asAdmin()
          .body(Map.of("url", "https://example.org/", "series", List.of("dlap", "nobody")))
          .post(AT)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", is("/series/1"))
          .body("errors[0].code", is("unknown-series"));
      asAdmin()
          .body(Map.of("url", "https://example.org/" + "x".repeat(2000)))
          .post(AT)
          .then()
          .statusCode(422)
          .body("errors[0].code", is("too-long"));
    }

    @Test
    void anErrorIsReportedInJapanese() {
      asAdmin()
          .header("Accept-Language", "ja")
          .body(Map.of("url", "https://10.1.2.3/"))
          .post(AT)
          .then()
          .body("errors[0].detail", containsString("公開アドレス"));
    }

    @Test
    void theTestReportsAnUnresolvableHost() {
      String id = create(Map.of("url", "https://no-such-host.invalid/"));
      asAdmin()
          .post(AT + "/" + id + "/test")
          .then()
          .statusCode(200)
          .body("delivered", is(false))
          .body("error", is("unknown-host"));
      asAdmin().delete(AT + "/" + id).then().statusCode(204);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /webhooks",
    "GET, /webhooks/0",
    "POST, /webhooks",
    "POST, /webhooks/0/test",
    "POST, /webhooks/0/resume",
    "DELETE, /webhooks/0"
  })
  void onlyAdminsSeeAndChangeThem(Method method, String path) {
    when().request(method, "/api/v1" + path).then().statusCode(401);
    String organizer = tokenFor("write:dlap");
    as(organizer).request(method, "/api/v1" + path).then().statusCode(403);
  }
}
