package org.seminararchive.http.admission;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Normalizes request heads, so that later handlers process one form only. */
final class RequestForm {
  /** Lists, of which clients and proxies may send several lines (RFC 9110, section 5.3). */
  private static final List<AsciiString> LISTS =
      List.of(
          HttpHeaderNames.IF_NONE_MATCH,
          HttpHeaderNames.IF_MATCH,
          HttpHeaderNames.ACCEPT,
          HttpHeaderNames.ACCEPT_ENCODING,
          HttpHeaderNames.ACCEPT_LANGUAGE);

  /** Characters that are not permitted in a URI but are typed by people. */
  private static final String NEVER = "\"<>\\^`{|}";

  /**
   * Valid values of forwarded headers. Invalid ones are removed, because a proxy may pass on
   * headers of the client.
   */
  private static final Map<String, LinearPattern> FORWARDED =
      Map.of(
          "X-Forwarded-Proto", LinearPattern.compile("(?i)https?(?:\\s*,.*)?"),
          "X-Forwarded-Host", LinearPattern.compile("\\s*[^\\s,].*"),
          "X-Forwarded-Port",
              LinearPattern.compile("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}"),
          "X-Forwarded-For", LinearPattern.compile(".*[0-9A-Za-z].*"));

  private RequestForm() {}

  /**
   * Normalizes a valid request: a path as target, a host, each list in one line, and no unescaped
   * characters.
   *
   * @param local address of the server, used as host of HTTP/1.0 requests without one
   */
  static void simplify(HttpRequest request, SocketAddress local) {
    HttpHeaders headers = request.headers();
    if (request.uri().charAt(0) != '/') {
      reduceTarget(request);
    }
    // The version of an answer is that of the request (RFC 9110, section 6.2).
    if (!request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
      request.setProtocolVersion(HttpVersion.HTTP_1_1);
    }
    if (!headers.contains(HttpHeaderNames.HOST)) {
      headers.set(
          HttpHeaderNames.HOST,
          local instanceof InetSocketAddress address
              ? NetUtil.toSocketAddressString(address)
              : "localhost");
    }
    for (AsciiString name : LISTS) {
      join(headers, name);
    }
    FORWARDED.forEach((name, form) -> drop(headers, name, form));
    // A forwarded scheme without a host would remove the port from absolute URLs.
    if (headers.contains("X-Forwarded-Proto") && !headers.contains("X-Forwarded-Host")) {
      headers.set("X-Forwarded-Host", headers.get(HttpHeaderNames.HOST));
    }
    escape(request);
    escapeSemicolons(request);
  }

  private static void reduceTarget(HttpRequest request) {
    Matcher absolute = RequestHead.ABSOLUTE.matcher(request.uri());
    if (absolute.matches()) {
      // RFC 9112, section 3.2.2: Host is ignored.
      request.headers().set(HttpHeaderNames.HOST, absolute.group(1));
      String path = absolute.group(2) == null ? "" : absolute.group(2);
      request.setUri(path.startsWith("/") ? path : "/" + path);
    } else {
      // The asterisk, for the server as a whole.
      request.setUri("/");
    }
  }

  // The library treats a semicolon as a separator of parameters, which HTML 5 does not.
  private static void escapeSemicolons(HttpRequest request) {
    String sent = request.uri();
    int query = sent.indexOf('?');
    if (query >= 0 && sent.indexOf(';', query) >= 0) {
      request.setUri(sent.substring(0, query) + sent.substring(query).replace(";", "%3B"));
    }
  }

  private static void drop(HttpHeaders headers, String name, LinearPattern form) {
    String value = headers.get(name);
    if (value != null && !form.matches(value)) {
      headers.remove(name);
    }
  }

  private static void join(HttpHeaders headers, AsciiString name) {
    List<String> lines = headers.getAll(name);
    if (lines.size() > 1) {
      headers.set(name, String.join(", ", lines));
    }
  }

  /** Percent-encodes (RFC 3986, section 2.1) unescaped characters, such as UTF-8 in a query. */
  private static void escape(HttpRequest request) {
    String sent = request.uri();
    if (!needsEscape(sent)) {
      return;
    }
    StringBuilder escaped = new StringBuilder();
    // The codec decodes each byte as one character.
    for (byte octet : sent.getBytes(StandardCharsets.ISO_8859_1)) {
      if (needsEscape(octet & 0xFF)) {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      } else {
        escaped.append((char) octet);
      }
    }
    request.setUri(escaped.toString());
  }

  private static boolean needsEscape(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      if (needsEscape(uri.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean needsEscape(int character) {
    return character > '~' || NEVER.indexOf(character) >= 0;
  }
}
