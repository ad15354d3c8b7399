package org.seminararchive.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a proxy forwards: {@code Host} is passed on, the scheme has its own header. */
@QuarkusTest
@TestProfile(FuzzStories.Patient.class)
class ProxyStories {
  @ParameterizedTest
  @CsvSource({
    "seminar.example:8443, https, https://seminar.example:8443",
    "seminar.example, https, https://seminar.example",
    "127.0.0.1:18088, http, http://127.0.0.1:18088",
  })
  void absoluteAddressesHaveHostAndPortOfTheReader(String host, String scheme, String base) {
    given()
        .header("Host", host)
        .header("X-Forwarded-Proto", scheme)
        .header("X-Forwarded-Host", "")
        .get("/api/v1/talks.atom")
        .then()
        .statusCode(200)
        .body(containsString("href=\"" + base + "/api/v1/talks.atom\""));
  }
}
