package org.seminararchive.importing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.outbound.Destinations;

/** Responses of other servers are limited in size, time and redirects. */
class FetchingTest {
  private static final int MOST = 1000;
  private static final PageHost HOST = new PageHost();
  private static Vertx vertx;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    HOST.start();
  }

  @AfterAll
  static void close() {
    HOST.stop();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Fetched get(String url, Duration timeout, boolean anywhere) {
    try (var fetching =
        new Fetching(vertx, new Destinations(anywhere), timeout, MOST, "seminar-archive/test")) {
      return fetching.get(URI.create(url), Optional.of("\"known\""));
    }
  }

  private static Fetched get() {
    return get(HOST.url(), Duration.ofSeconds(30), true);
  }

  private static String problem(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Problem.class);
    return ((Fetched.Problem) fetched).code();
  }

  private static void redirect(HttpExchange exchange, String to) throws java.io.IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  @Test
  void aPageComesWithItsTagAndDay() {
    HOST.publish("# 第58回", "\"a\"", "Mon, 19 Feb 2024 20:00:00 GMT");
    var page = (Fetched.Page) get();
    assertThat(page.text()).isEqualTo("# 第58回");
    assertThat(page.format()).isEqualTo(SourceFormat.MARKDOWN);
    assertThat(page.tag()).contains("\"a\"");
    assertThat(page.modified()).contains(Instant.parse("2024-02-19T20:00:00Z"));
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    HOST.publish("# 第58回", "\"known\"", null);
    assertThat(get()).isEqualTo(new Fetched.Unchanged());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, index.txt, HTML",
    "text/plain, index.md, MARKDOWN",
    "text/plain, index, TEXT",
    "application/octet-stream, all.yaml, YAML",
    "text/csv;charset=utf-8, table, CSV",
  })
  void typeAndNameSayWhatItIs(String type, String name, SourceFormat format) {
    HOST.behave(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, 1);
          exchange.getResponseBody().write('x');
        });
    var page =
        (Fetched.Page) get(HOST.url().replace("index.md", name), Duration.ofSeconds(30), true);
    assertThat(page.format()).isEqualTo(format);
  }

  @Test
  void aRedirectIsFollowedFiveTimes() {
    HOST.behave(
        exchange -> {
          int hops = HOST.paths().size();
          if (hops <= 5) {
            redirect(exchange, "../hop/" + hops + ".md");
          } else {
            PageHost.send(exchange, "# there".getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(((Fetched.Page) get()).text()).isEqualTo("# there");
    assertThat(HOST.paths()).hasSize(6).endsWith("/hop/5.md");
    assertThat(HOST.tags()).containsOnly("\"known\"");
  }

  @Test
  void aRedirectInACircleEnds() {
    HOST.behave(exchange -> redirect(exchange, PageHost.PATH));
    assertThat(problem(get())).isEqualTo("too-many-redirects");
    assertThat(HOST.paths()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, not-a-url",
    "http://user:secret@127.0.0.1/, not-a-url",
    "http://127.1/, not-a-url",
    "//[, not-a-url",
  })
  void eachHopIsJudged(String to, String code) {
    HOST.behave(exchange -> redirect(exchange, to));
    assertThat(problem(get())).isEqualTo(code);
    assertThat(HOST.paths()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.0.0.1:1/, private-address",
    "https://localhost/, private-address",
    "https://10.0.0.1/, private-address",
    "https://[::1]/, private-address",
    "http://example.org/, https-only",
    "https://no-such-host.invalid/, unknown-host",
  })
  void privateAddressesAreForThoseWhoAllowThem(String url, String code) {
    assertThat(problem(get(url, Duration.ofSeconds(30), false))).isEqualTo(code);
  }

  @Test
  void privateAddressesAreRefusedUnlessPermitted() {
    HOST.publish("# x", "\"a\"", null);
    assertThat(problem(get(HOST.url(), Duration.ofSeconds(30), false))).isEqualTo("https-only");
    assertThat(HOST.paths()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTooLargePageIsRefused(boolean saidBefore) {
    HOST.behave(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/markdown");
          exchange.sendResponseHeaders(200, saidBefore ? 100L * MOST : 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write(new byte[MOST]);
            }
          }
        });
    assertThat(problem(get())).isEqualTo("too-large");
  }

  @Test
  void aPageOfMaximumSizeIsAccepted() {
    HOST.publish("x".repeat(MOST), "\"a\"", null);
    assertThat(((Fetched.Page) get()).text()).hasSize(MOST);
    HOST.publish("x".repeat(MOST + 1), "\"a\"", null);
    assertThat(problem(get())).isEqualTo("too-large");
  }

  @Test
  void anEndlessResponseTimesOut() {
    HOST.behave(HOST::stall);
    assertThat(problem(get(HOST.url(), Duration.ofMillis(300), true))).isEqualTo("timeout");
  }

  @Test
  void anotherEncodingIsReported() {
    HOST.behave(exchange -> PageHost.send(exchange, new byte[] {(byte) 0x82, (byte) 0xa0}));
    assertThat(problem(get())).isEqualTo("not-utf-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 404, 500, 302})
  void anErrorStatusIsReported(int status) {
    HOST.behave(exchange -> exchange.sendResponseHeaders(status, -1));
    assertThat(get()).isEqualTo(new Fetched.Problem("status", "" + status));
  }

  @Test
  void anUnsupportedMediaTypeIsReported() {
    HOST.behave(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/pdf");
          exchange.sendResponseHeaders(200, -1);
        });
    assertThat(problem(get(HOST.url().replace(".md", ".pdf"), Duration.ofSeconds(30), true)))
        .isEqualTo("unknown-format");
  }

  @Test
  void anUnreachableHostIsReported() {
    PageHost gone = new PageHost();
    gone.start();
    String url = gone.url();
    gone.stop();
    assertThat(problem(get(url, Duration.ofSeconds(30), true))).isEqualTo("connection");
  }
}
