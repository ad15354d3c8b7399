package org.seminararchive.contract;

import java.util.List;
import java.util.Random;

/** Malformed HTTP/1.1 requests (RFC 9112). None contains a token. */
final class BrokenHttp {
  private static final List<String> LINES =
      List.of(
          "GET /api/v1/talks?limit=1 HTTP/1.1",
          "GET  /api/v1/talks  HTTP/1.1",
          "GET /api/v1/talks",
          "GET /api/v1/talks HTTP/1.2",
          "GET /api/v1/talks HTTP/9.9",
          "GET /api/v1/talks http/1.1",
          "GET http://elsewhere.example/api/v1/talks HTTP/1.1",
          "GET //api//v1///talks HTTP/1.1",
          "GET /api/v1/../../q/metrics HTTP/1.1",
          "GET /api/v1/talks/%c0%af HTTP/1.1",
          "GET /api/v1/talks?q=物理 HTTP/1.1",
          "GET /api/v1/talks?q=\u0001 HTTP/1.1",
          "GET api/v1/talks HTTP/1.1",
          "GET * HTTP/1.1",
          "OPTIONS * HTTP/1.1",
          "CONNECT elsewhere.example:443 HTTP/1.1",
          "PRI * HTTP/2.0",
          "POST /api/v1/talks HTTP/1.1",
          "POST /api/v1/oai HTTP/1.1",
          "POST /api/v1/imports HTTP/1.1",
          "DELETE /api/v1/series/dlap HTTP/1.1",
          "GÉT /api/v1/talks HTTP/1.1",
          "G\u0000T / HTTP/1.1",
          "",
          "\u0016\u0003\u0001\u0002\u0000");
  private static final List<String> HEADERS =
      List.of(
          "Host: localhost",
          "Host:",
          "Host: a b",
          "Host: localhost:99999999",
          "Content-Length: 5",
          "Content-Length: -5",
          "Content-Length: 5, 5",
          "Content-Length: 99999999999999999999",
          "Content-Length: five",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: xchunked",
          "Transfer-Encoding: gzip, chunked",
          "Transfer-Encoding : chunked",
          "Expect: 100-continue",
          "Expect: nothing",
          "Upgrade: websocket",
          "Upgrade: h2c",
          "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
          "Range: bytes=0-0,-1,5-2",
          "Accept-Encoding: gzip;q=x",
          "Accept: */*;q=2, ///",
          "Cookie: \u0001",
          "Content-Type: application/json; charset=utf-99",
          "Content-Type: ;",
          "Authorization: Bearer",
          "X-Request-Id: " + "i".repeat(300),
          "X-Forwarded-For: ,,,",
          "Last-Event-ID: x",
          " folded: line",
          "no colon",
          ": no name",
          "na me: x",
          "Long: " + "x".repeat(9_000));
  private static final List<String> BODIES =
      List.of(
          "",
          "hello",
          "5\r\nhello\r\n0\r\n\r\n",
          "zz\r\nhello",
          "-1\r\n",
          "ffffffffff\r\nx",
          "{\"",
          "0\r\n\r\nGET /");

  private BrokenHttp() {}

  static String text(Random random) {
    StringBuilder text = new StringBuilder(FuzzRequests.pick(LINES, random));
    String end = random.nextInt(12) == 0 ? "\n" : "\r\n";
    text.append(end);
    if (random.nextInt(3) > 0) {
      text.append("Host: localhost").append(end);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(FuzzRequests.pick(HEADERS, random)).append(end);
    }
    text.append("Connection: close").append(end).append(end);
    text.append(FuzzRequests.pick(BODIES, random));
    if (random.nextInt(4) == 0) {
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
    }
    return text.toString();
  }
}
