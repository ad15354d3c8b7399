package org.seminararchive.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.health.LinkFinding.Verdict;
import org.seminararchive.outbound.Destinations;
import org.seminararchive.webhook.SelfSigned;

/** The finding for each kind of response. */
class LinkProbeTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private static Vertx vertx;

  private final LinkHost host = new LinkHost();

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private static LinkFinding look(String url, Duration patience, Destinations destinations) {
    try (var probe = new LinkProbe(vertx, destinations, patience, "archive/1 (+https://a)", NOW)) {
      return probe.look(URI.create(url)).toCompletionStage().toCompletableFuture().join();
    }
  }

  private static LinkFinding lookAt(String url) {
    return look(url, LONG, new Destinations(true));
  }

  private LinkFinding look(String path) {
    return lookAt(host.url(path));
  }

  private List<String> asked() {
    return host.asked().stream().map(LinkHost.Asked::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 206})
  void aSuccessIsFoundByItsHead(int status) {
    host.status("/a.pdf", status, "Content-Type", "application/pdf");
    assertThat(look("/a.pdf")).isEqualTo(LinkFinding.found(status, null));
    assertThat(asked()).containsExactly("HEAD /a.pdf");
    assertThat(host.asked().get(0).header("User-Agent")).isEqualTo("archive/1 (+https://a)");
  }

  @ParameterizedTest
  @CsvSource({
    "404, FAILED",
    "410, FAILED",
    "418, FAILED",
    "500, FAILED",
    "503, FAILED",
    "302, FAILED",
    "401, UNCLEAR",
    "403, UNCLEAR",
    "451, UNCLEAR",
    "999, UNCLEAR",
  })
  void aRefusedHeadIsRepeatedAsGet(int status, Verdict verdict) {
    host.status("/a.pdf", status);
    LinkFinding finding = look("/a.pdf");
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.reason()).isEqualTo("status");
    assertThat(finding.status()).isEqualTo(status);
    assertThat(asked()).containsExactly("HEAD /a.pdf", "GET /a.pdf");
    assertThat(host.asked().get(1).header("Range")).isEqualTo("bytes=0-16383");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 405, 500, 501})
  void aHostThatOnlyAnswersGetIsFound(int head) {
    host.on(
        "/a.pdf",
        exchange ->
            exchange.sendResponseHeaders(
                exchange.getRequestMethod().equals("HEAD") ? head : 206, -1));
    assertThat(look("/a.pdf")).isEqualTo(LinkFinding.found(206, null));
  }

  @Test
  void anEmptyFileHasNoRange() {
    host.on(
        "/a.pdf",
        exchange ->
            exchange.sendResponseHeaders(
                exchange.getRequestMethod().equals("HEAD") ? 405 : 416, -1));
    assertThat(look("/a.pdf").verdict()).isEqualTo(Verdict.FOUND);
  }

  @Test
  void redirectsAreFollowedFiveTimes() {
    for (int i = 0; i < 5; i++) {
      host.status("/" + i, i % 2 == 0 ? 301 : 307, "Location", "/" + (i + 1));
    }
    host.status("/5", 200);
    assertThat(look("/0")).isEqualTo(LinkFinding.found(200, host.url("/5")));
    assertThat(asked()).hasSize(6);
    host.status("/5", 302, "Location", "/6").status("/6", 200);
    assertThat(look("/0")).isEqualTo(LinkFinding.failed("too-many-redirects", null, null));
  }

  @Test
  void redirectsInACircleEnd() {
    host.status("/a", 301, "Location", "/b").status("/b", 301, "Location", "/a");
    assertThat(look("/a").reason()).isEqualTo("too-many-redirects");
    assertThat(asked()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "0, PT1M",
    "'Wed, 01 Apr 2026 03:00:00 GMT', PT3H",
    "'Tue, 01 Apr 2025 03:00:00 GMT', PT1M",
    "999999999, P7D",
    "soon, PT1H",
    "-5, PT1H",
  })
  void aHostMayAskForPatience(String value, Duration delay) {
    host.status("/a.pdf", 429, "Retry-After", value);
    assertThat(look("/a.pdf")).isEqualTo(LinkFinding.postponed(429, delay));
    assertThat(asked()).containsExactly("HEAD /a.pdf");
    host.status("/b.pdf", 503, "Retry-After", "120");
    assertThat(look("/b.pdf")).isEqualTo(LinkFinding.postponed(503, Duration.ofMinutes(2)));
  }

  @Test
  void aPageWithANotFoundTitleIsNotFound() {
    host.page("/gone", "404 Not Found").page("/there", "第58回 DLAP");
    assertThat(look("/gone")).isEqualTo(LinkFinding.failed("soft-404", 200, null));
    assertThat(look("/there")).isEqualTo(LinkFinding.found(200, null));
  }

  @Test
  void aRedirectToTheHomePageIsNotFound() {
    host.page("/", "Institute").page("/new/a", "Talk").page("/error/notfound.html", "Oops");
    host.status("/a", 302, "Location", "/").status("/b", 301, "Location", "/new/a");
    host.status("/c", 302, "Location", "/error/notfound.html");
    assertThat(look("/a")).isEqualTo(LinkFinding.failed("soft-404", 200, host.url("/")));
    assertThat(look("/b")).isEqualTo(LinkFinding.found(200, host.url("/new/a")));
    assertThat(look("/c").reason()).isEqualTo("soft-404");
    assertThat(look("/")).isEqualTo(LinkFinding.found(200, null));
  }

  @Test
  void onlyTheBeginningOfAHugePageIsRead() {
    host.on("/huge", host::endless);
    assertThat(look("/huge").verdict()).isEqualTo(Verdict.FOUND);
  }

  @Test
  void aHostWithoutResponseTimesOut() {
    host.on("/a", host::stall);
    assertThat(look(host.url("/a"), Duration.ofMillis(200), new Destinations(true)))
        .isEqualTo(LinkFinding.failed("timeout", null, null));
  }

  @Test
  void aConnectionThatIsResetFails() throws Exception {
    try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int i = 0; i < 2; i++) {
                    var accepted = socket.accept();
                    accepted.setSoLinger(true, 0);
                    accepted.close();
                  }
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThat(lookAt("http://127.0.0.1:" + socket.getLocalPort() + "/a"))
          .isEqualTo(LinkFinding.failed("connection", null, null));
      // As a HEAD and as a GET.
      served.join();
    }
  }

  @Test
  void aRefusedConnectionFails() {
    String url = host.url("/a");
    host.close();
    assertThat(lookAt(url).reason()).isEqualTo("connection");
  }

  @Test
  void aCertificateMustBeThatOfTheHost() throws Exception {
    try (var server = new SelfSigned()) {
      assertThat(lookAt(server.url())).isEqualTo(LinkFinding.failed("tls", null, null));
      assertThat(server.calls()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://no-such-host.invalid/a.pdf, FAILED, unknown-host",
    "http://127.0.0.1:%d/a.pdf, UNCLEAR, private-address",
    "http://localhost:%d/a.pdf, UNCLEAR, private-address",
    "http://[::1]:%d/a.pdf, UNCLEAR, private-address",
    "http://127.1:%d/a.pdf, UNCLEAR, not-a-url",
    "http://10.0.0.1/a.pdf, UNCLEAR, private-address",
    "http://169.254.169.254/latest/meta-data, UNCLEAR, private-address",
  })
  void privateAddressesAreNotAsked(String url, Verdict verdict, String reason) {
    int port = URI.create(host.url("/")).getPort();
    LinkFinding finding = look(url.formatted(port), LONG, new Destinations(false, true));
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.reason()).isEqualTo(reason);
    assertThat(asked()).isEmpty();
  }

  @Test
  void aRedirectToAnotherSchemeIsNotFollowed() {
    host.status("/a", 302, "Location", "file:///etc/passwd");
    assertThat(look("/a").verdict()).isEqualTo(Verdict.UNCLEAR);
    assertThat(asked()).containsExactly("HEAD /a");
  }
}
