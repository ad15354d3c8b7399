package org.seminararchive.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.RawConnection;
import org.seminararchive.testing.RawConnection.Answer;

/**
 * Cached responses are compared with those of the resources, which a condition on time bypasses.
 */
@QuarkusTest
@TestProfile(Organizing.class)
class ResponseCacheStories {
  private static final String[] UNCACHED = {"If-Modified-Since", "Mon, 01 Jan 1990 00:00:00 GMT"};
  private static final Set<String> DIFFERENT_EACH_TIME = Set.of("x-request-id", "date");

  /**
   * The length of a cached body is known; resources send some bodies in chunks, HEAD without it.
   */
  private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

  @TestHTTPResource URI server;
  @Inject MeterRegistry metrics;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/talks?limit=11", "/dlap/57", "/api/v1/talks.csv?limit=11"})
  void doNotEndTheConnectionsOfOthers(String path) throws IOException {
    try (var first = new RawConnection(server)) {
      first.begin("GET", path, "Connection: close").send("\r\n").rest();
    }
    try (var other = new RawConnection(server)) {
      for (int i = 0; i < 3; i++) {
        other.begin("GET", path).send("\r\n");
        Answer answer = other.answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKeys("connection", "transfer-encoding");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1",
        "/api/v1/talks",
        "/api/v1/talks?year=2023&limit=3",
        "/api/v1/talks?q=physics&limit=2",
        "/api/v1/talks?lang=en&fields=title,start",
        "/api/v1/talks/facets?series=dlap",
        "/api/v1/sessions?sort=start&limit=2",
        "/api/v1/speakers.csv",
        "/api/v1/series/dlap",
        "/api/v1/series/dlap.json",
        "/api/v1/series/dlap/sessions/58?expand=talks",
        "/api/v1/talks.ics?year=2022",
        "/api/v1/talks.atom?limit=3",
        "/api/v1/talks.ndjson?limit=3",
        "/api/v1/programme",
        "/api/v1/openapi.yaml",
      })
  void areThoseOfTheResource(String path) {
    for (String[] headers :
        new String[][] {
          {},
          {"Accept-Encoding", "gzip"},
          {"Accept-Encoding", "gzip;q=0, identity", "Origin", "https://elsewhere.example"},
          {"Accept", "text/csv, application/json;q=0.5", "Accept-Language", "ja"},
          {"Origin", "https://another.example", "X-Request-Id", "of-the-client"},
        }) {
      areEqual("GET", path, headers);
      areEqual("HEAD", path, headers);
    }
    String[] headers = {"Accept-Encoding", "br, gzip", "Accept-Language", "en"};
    String tag = call("GET", path, headers).headers().firstValue("ETag").orElse("\"-\"");
    for (String condition :
        List.of(tag, "W/" + tag, "\"a\", " + tag, "\"other\"", "*", "no-quotes")) {
      areEqual("GET", path, with(headers, "If-None-Match", condition));
      areEqual("HEAD", path, with(headers, "If-None-Match", condition));
    }
  }

  private void areEqual(String method, String path, String... headers) {
    HttpResponse<byte[]> resource = call(method, path, with(headers, UNCACHED));
    call("GET", path, headers);
    double before = hits();
    HttpResponse<byte[]> cached = call(method, path, headers);
    if (resource.statusCode() == 200) {
      assertThat(hits()).as("hits").isGreaterThan(before);
    }
    assertThat(cached.statusCode()).as(path).isEqualTo(resource.statusCode());
    assertThat(constant(cached))
        .as(method + " " + path + " " + Arrays.toString(headers))
        .isEqualTo(constant(resource));
    assertThat(cached.body()).as(path).isEqualTo(resource.body());
  }

  @Test
  void areCounted() {
    String path = "/api/v1/talks?limit=4&year=2021";
    call("GET", path);
    double before = hits();
    call("GET", path);
    assertThat(hits()).isGreaterThan(before);
  }

  @Test
  void containTheAddressUnderWhichTheServerWasCalled() {
    String path = "/api/v1/talks.atom?year=2023&limit=1";
    String one = new String(call("GET", path).body(), UTF_8);
    String other =
        RestAssured.given().header("Host", "other.example").get(path).then().extract().asString();
    assertThat(one).contains(server.getAuthority()).doesNotContain("other.example");
    assertThat(other).contains("other.example").doesNotContain(server.getAuthority());
  }

  @Test
  void haveTheIdOfTheirOwnRequest() {
    String path = "/api/v1/talks?limit=8";
    call("GET", path, "X-Request-Id", "first");
    var second = call("GET", path, "X-Request-Id", "second");
    assertThat(second.headers().allValues("X-Request-Id")).containsExactly("second");
  }

  @Test
  void areCountedUnderTheRouteOfTheResource() {
    String path =
        JsonPath.from(new String(call("GET", "/api/v1/talks").body(), UTF_8)).get("items[0].id");
    long before = counted("/api/v1/talks/{id}");
    for (int again = 0; again < 4; again++) {
      call("GET", "/api/v1/talks/" + path);
    }
    // The last one may not be counted yet.
    assertThat(counted("/api/v1/talks/{id}")).isGreaterThanOrEqualTo(before + 3);
    assertThat(counted("/api/v1/talks/" + path)).isZero();
  }

  private long counted(String route) {
    return metrics.find("http.server.requests").tag("uri", route).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  @Test
  void areNotAskedForByAReadWithABody() {
    String path = "/api/v1/talks?limit=6";
    call("GET", path);
    double before = hits();
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .method("GET", BodyPublishers.ofString("{}"))
            .build();
    assertThat(send(request).statusCode()).isEqualTo(200);
    assertThat(hits()).isEqualTo(before);
  }

  @Tag("postgresql")
  @Nested
  class AfterAWrite {
    @Test
    void theyContainWhatWasAcknowledged() {
      String list = "/api/v1/talks?series=hot&limit=1&sort=-start";
      asAdmin()
          .body(
              """
              {"slug":"hot","name":{"ja":"速報"},"shortName":{"ja":"速報"},"timeZone":"Asia/Tokyo"}\
              """)
          .post("/api/v1/series")
          .then()
          .statusCode(201);
      for (int day = 1; day <= 20; day++) {
        String title = "Talk of day " + day;
        announce(
            """
            {"title":{"en":"%s"},"speakers":[{"name":{"en":"Hot Speaker"}}],
             "session":{"start":"2031-03-%02dT10:00:00+09:00","series":["hot"]}}\
            """
                .formatted(title, day));
        for (int again = 0; again < 3; again++) {
          assertThat(new String(call("GET", list).body(), UTF_8)).contains(title);
        }
      }
    }
  }

  private double hits() {
    return metrics
        .get("cache.gets")
        .tag("cache", "responses")
        .tag("result", "hit")
        .functionCounter()
        .count();
  }

  private static Map<String, List<String>> constant(HttpResponse<?> response) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    headers.keySet().removeAll(DIFFERENT_EACH_TIME);
    headers.keySet().removeAll(FRAMING);
    if (response.statusCode() == 304) {
      // Describe the content, which the client has.
      headers.keySet().removeAll(Set.of("link", "content-encoding"));
    }
    return headers;
  }

  private HttpResponse<byte[]> call(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] headers, String... more) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
