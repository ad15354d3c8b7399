package org.seminararchive.http.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seminararchive.testing.Organizing.ADMIN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.RawConnection;
import org.seminararchive.testing.RawConnection.Answer;

/** Limits per client and in total. They are lower in tests. */
@QuarkusTest
@TestProfile(Organizing.class)
class AdmissionStories {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String TOKEN = "Authorization: Bearer " + ADMIN;

  @Inject Journal journal;

  @TestHTTPResource("/")
  URI server;

  @Nested
  class WhoSendsABody {
    @ParameterizedTest
    @CsvSource({
      "/api/v1/oai, 8192",
      "/api/v1/talks, 1048576",
      "/api/v1/talks/batch, 10485760",
      "/api/v1/sessions, 1048576",
      "/api/v1/series, 1048576",
      "/api/v1/speakers, 1048576",
      "/api/v1/tokens, 16384",
      "/api/v1/webhooks, 16384",
      "/api/v1/imports, 8388608",
      "/no/such/place, 1048576"
    })
    void isToldThatItIsTooLargeBeforeSendingIt(String address, int most) throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("POST", address, TOKEN, FORM, "Content-Length: " + (most + 1)).send("\r\n");
        problem(client.answer(), 413, "too-large");
      }
    }

    @Test
    void isToldThatItIsTooLargeWhereItsLengthWasNotSaid() throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("POST", "/api/v1/oai", FORM, "Transfer-Encoding: chunked").send("\r\n");
        for (int i = 0; i < 9; i++) {
          client.send("400\r\n" + "x".repeat(1024) + "\r\n");
        }
        Answer answer = client.answer();
        problem(answer, 413, "too-large");
        assertThat(answer.json().getInt("mostBytes")).isEqualTo(8192);
      }
    }

    @Test
    void mayUseTheWholeLength() throws IOException {
      try (var client = new RawConnection(server)) {
        String form = "verb=Identify&x=" + "y".repeat(8192 - 16);
        client.begin("POST", "/api/v1/oai", FORM, "Content-Length: 8192").send("\r\n" + form);
        Answer answer = client.answer();
        assertThat(answer.status()).isEqualTo(200);
        // The connection can be reused.
        client.begin("GET", "/api/v1/series").send("\r\n");
        assertThat(client.answer().status()).isEqualTo(200);
      }
    }

    @Test
    void isAskedToGoOnBeforeSendingIt() throws IOException {
      try (var client = new RawConnection(server)) {
        client
            .begin("POST", "/api/v1/oai", FORM, "Expect: 100-continue", "Content-Length: 13")
            .send("\r\n");
        assertThat(client.answer().status()).isEqualTo(100);
        assertThat(client.send("verb=Identify").answer().status()).isEqualTo(200);
      }
    }

    @Test
    void isCutOffIfItHardlyComes() throws IOException {
      List<RawConnection> slow = new ArrayList<>();
      try {
        for (String address :
            List.of("/api/v1/oai", "/api/v1/talks", "/api/v1/imports", "/api/v1/tokens")) {
          RawConnection client = new RawConnection(server);
          slow.add(client);
          client
              .begin("POST", address, TOKEN, FORM, "Accept-Language: ja", "Content-Length: 5000")
              .send("\r\nv");
        }
        for (RawConnection client : slow) {
          Answer answer = client.answer();
          problem(answer, 408, "request-timeout");
          assertThat(answer.json().getString("title")).isEqualTo("リクエストの時間切れ");
          assertThat(client.rest()).isEmpty();
        }
      } finally {
        closeAll(slow);
      }
    }

    @Test
    void isCutOffIfItNeverEnds() throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("POST", "/api/v1/talks", TOKEN, "Content-Length: 1000000").send("\r\n");
        for (int i = 0; i < 999 && !client.isAnswered(); i++) {
          client.send(" ".repeat(1000));
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        problem(client.answer(), 408, "request-timeout");
      }
    }
  }

  @Nested
  class WhoSendsHeaders {
    @Test
    void isCutOffIfTheyDoNotEnd() throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("GET", "/api/v1/talks");
        Answer answer = client.answer();
        problem(answer, 408, "request-timeout");
        // Bilingual, because the language was not known yet.
        assertThat(answer.json().getString("title")).isEqualTo("Request timeout / リクエストの時間切れ");
        assertThat(client.rest()).isEmpty();
      }
    }

    @ParameterizedTest
    @CsvSource({
      "Transfer-Encoding: xchunked, Transfer-Encoding, not-chunked",
      "Host:, Host, not-a-host",
      "Host: other.example, Host, not-a-host"
    })
    void isToldWhichOfThemIsWrong(String header, String name, String code) throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("POST", "/api/v1/oai", FORM, header).send("\r\n");
        Answer answer = client.answer();
        problem(answer, 400, "bad-request");
        assertThat(answer.json().getString("errors[0].parameter")).isEqualTo(name);
        assertThat(answer.json().getString("errors[0].code")).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("500");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "?q=x HTTP/1.1 | URL | not-a-path",
          "api/v1/talks HTTP/1.1 | URL | not-a-path",
          "* HTTP/1.1 | URL | not-a-path",
          "ftp://localhost/api/v1 HTTP/1.1 | URL | not-a-path",
          "http:///api/v1 HTTP/1.1 | URL | not-a-path",
          "http://a@localhost/api/v1 HTTP/1.1 | URL | not-a-path",
          "http://localhost:70000/api/v1 HTTP/1.1 | URL | not-a-path",
          "/api/v1 HTTP/2.0 | HTTP | unknown-value",
          "/api/v1 HTTP/9.9 | HTTP | unknown-value",
        })
    void isToldWhatIsWrongWithTheFirstLine(String rest, String name, String code)
        throws IOException {
      try (var client = new RawConnection(server)) {
        Answer answer = client.send("GET " + rest + "\r\nHost: localhost\r\n\r\n").answer();
        problem(answer, 400, "bad-request");
        assertThat(answer.json().getString("errors[0].parameter")).isEqualTo(name);
        assertThat(answer.json().getString("errors[0].code")).isEqualTo(code);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GET /api/v1/talks.atom?limit=1 HTTP/1.0\r\n",
          "GET /api/v1/talks.ndjson HTTP/1.0\r\n",
          "GET / HTTP/1.0\r\nAccept: text/html\r\n",
          "GET /api/v1/series HTTP/1.2\r\nHost: localhost\r\nConnection: close\r\n",
          "GET http://localhost/api/v1/series HTTP/1.1\r\nHost: a\r\nConnection: close\r\n",
          "GET https://localhost?limit=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n",
        })
    void isAnsweredInEveryFormOfTheFirstLine(String head) throws IOException {
      try (var client = new RawConnection(server)) {
        String answer = client.send(head + "\r\n").rest();
        assertThat(answer).matches("(?s)HTTP/1\\.[01] 20[04] .*");
      }
    }

    @Test
    void isAnsweredUnderTheHostOfAnAbsoluteAddress() throws IOException {
      try (var client = new RawConnection(server)) {
        String first = "GET http://one.example/api/v1/talks.atom?limit=1 HTTP/1.1\r\n";
        client.send(first + "Host: two.example\r\nConnection: close\r\n\r\n");
        assertThat(client.rest()).contains("http://one.example/").doesNotContain("two.example");
      }
    }

    @Test
    void maySendAListInSeveralLines() throws IOException {
      try (var client = new RawConnection(server)) {
        String tag = get(client, "/api/v1/series/dlap").headers().get("etag");
        for (String path : List.of("/api/v1/series/dlap", "/api/v1/series/dlap")) {
          String[] tags = {"If-None-Match: \"a\"", "If-None-Match: " + tag};
          assertThat(get(client, path, tags).status()).isEqualTo(304);
        }
        String[] types = {"Accept: application/json;q=0.1", "Accept: text/csv"};
        Answer table = get(client, "/api/v1/talks?limit=1", types);
        assertThat(table.headers().get("content-type")).startsWith("text/csv");
      }
    }

    private static Answer get(RawConnection client, String path, String... headers)
        throws IOException {
      return client.begin("GET", path, headers).send("\r\n").answer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "http://x/", "x:y", "x:70000", "[::1", "ex<>ample"})
    void isToldThatThereIsNoSuchHost(String host) throws IOException {
      try (var client = new RawConnection(server)) {
        client.send("GET /api/v1/series HTTP/1.1\r\nAccept-Language: ja\r\nHost: " + host);
        Answer answer = client.send("\r\n\r\n").answer();
        problem(answer, 400, "bad-request");
        assertThat(answer.json().getString("errors[0].detail")).startsWith("Host には、");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:80", "127.0.0.1:8080", "[::1]:80", "a-b.日本"})
    void isAnsweredAtEveryHost(String host) throws IOException {
      try (var client = new RawConnection(server)) {
        String ascii = host.equals("a-b.日本") ? "a-b.xn--wgv71a" : host;
        client.send("GET /api/v1/series HTTP/1.1\r\nHost: " + ascii + "\r\n\r\n");
        assertThat(client.answer().status()).isEqualTo(200);
      }
    }

    @Test
    void isToldThatTheyAreTooLong() throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("GET", "/api/v1/series", "X-Long: " + "x".repeat(30_000)).send("\r\n");
        problem(client.answer(), 431, "headers-too-large");
      }
      try (var client = new RawConnection(server)) {
        client.begin("GET", "/api/v1/talks?q=" + "x".repeat(5000)).send("\r\n");
        problem(client.answer(), 414, "address-too-long");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%", "?q=%4", "?q=%zz", "/%", "?%=1"})
    void isToldOfABrokenEscape(String rest) throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("GET", "/api/v1/talks" + rest).send("\r\n");
        Answer answer = client.answer();
        problem(answer, 400, "bad-request");
        assertThat(answer.json().getString("errors[0].code")).isEqualTo("broken-escape");
      }
    }

    @Test
    void maySearchForASemicolon() throws IOException {
      try (var client = new RawConnection(server)) {
        assertThat(get(client, "/api/v1/talks?q=a;b").status()).isEqualTo(200);
        Answer answer = get(client, "/api/v1/talks?limit=5;sort=start");
        problem(answer, 400, "invalid-parameters");
        assertThat(answer.json().getString("errors[0].parameter")).isEqualTo("limit");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=学習", "?q={a}", "?q=a|b", "?q=\"a\"", "?q=a^b`<>"})
    void mayLeaveCharactersUnescaped(String rest) throws IOException {
      try (var client = new RawConnection(server)) {
        client.begin("GET", "/api/v1/talks" + rest).send("\r\n");
        assertThat(client.answer().status()).isEqualTo(200);
      }
    }
  }

  @Nested
  class WhoDoesNotRead {
    @Test
    void losesTheConnection() throws IOException {
      try (var client = new RawConnection(server, 4096)) {
        for (int i = 0; i < 15; i++) {
          client.begin("GET", "/api/v1/changes?since=0&limit=1000").send("\r\n");
        }
        // A client that does not read notices the end only when it writes.
        assertThatThrownBy(
                () -> {
                  for (int i = 0; i < 600; i++) {
                    client.send("\r\n");
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                  }
                })
            .isInstanceOf(IOException.class);
      }
    }

    @Test
    void cannotAskForManyAnswersInAdvance() throws IOException {
      try (var client = new RawConnection(server)) {
        client.send("GET /api/v1/talks HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(300));
        int answers = client.rest().split("HTTP/1.1 200", -1).length - 1;
        assertThat(answers).isLessThan(300);
      }
    }
  }

  @Nested
  class WhoOpensManyConnections {
    /** Limit per address in tests. */
    private static final int MOST = 300;

    @Test
    void losesTheOldestThatSaysNothing() throws IOException {
      List<RawConnection> silent = new ArrayList<>();
      try {
        for (int i = 0; i < MOST; i++) {
          silent.add(new RawConnection(server));
        }
        // Idle connections of other tests are older and are closed first.
        RawConnection oldest = silent.get(0).patience(Duration.ofMillis(20));
        boolean lost = false;
        while (!lost && silent.size() < 3 * MOST) {
          silent.add(new RawConnection(server));
          try {
            lost = oldest.rest().isEmpty();
          } catch (SocketTimeoutException open) {
            // Not closed yet, or no connection has been idle long enough.
          }
        }
        assertThat(lost).isTrue();
        int status;
        do {
          status = series();
          // Until the next silent connection has been idle long enough.
        } while (status == 429);
        assertThat(status).isEqualTo(200);
      } finally {
        closeAll(silent);
      }
    }

    @Test
    void isToldToWaitIfAllOfThemAreInUse() throws IOException {
      String changes = "/api/v1/changes?since=" + journal.revision();
      List<RawConnection> listening = new ArrayList<>();
      try {
        Answer answer;
        do {
          RawConnection next = new RawConnection(server);
          listening.add(next);
          answer = next.begin("GET", changes, "Accept: text/event-stream").send("\r\n").answer();
        } while (answer.status() == 200 && listening.size() < 2 * MOST);
        problem(answer, 429, "too-many-requests");
        assertThat(answer.headers()).containsKey("retry-after");
      } finally {
        closeAll(listening);
      }
      // The server detects their end with a short delay.
      int status = series();
      for (int i = 0; status == 429 && i < MOST; i++) {
        status = series();
      }
      assertThat(status).isEqualTo(200);
    }

    private int series() throws IOException {
      try (var client = new RawConnection(server)) {
        return client.begin("GET", "/api/v1/series").send("\r\n").answer().status();
      }
    }
  }

  private static void closeAll(List<RawConnection> connections) throws IOException {
    for (var connection : connections) {
      connection.close();
    }
  }

  private static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(answer.json().getString("code")).isEqualTo(code);
    assertThat(answer.json().getString("detail")).isNotBlank();
  }
}
