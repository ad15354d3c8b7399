package org.seminararchive.http.admission;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.text.LinearPattern;

/** Validates the request line and headers before anything else reads them. */
final class RequestHead {
  /** RFC 3986, section 3.2.2, with an optional port; registered names in any notation. */
  private static final LinearPattern HOST =
      LinearPattern.compile(
          "(?:[\\w.~!$&'()*+,;=%-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

  private static final LinearPattern BROKEN_ESCAPE = LinearPattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Characters that are not permitted in a URI but are typed by people. */
  private static final String NEVER = "\"<>\\^`{|}";

  /** The last valid {@code Host}: most requests name the same one. */
  private static volatile String lastHost = "";

  private RequestHead() {}

  /** The first error; empty if there is none. */
  static Optional<ApiProblem> fault(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(ApiProblem.of(undecoded(request.decoderResult().cause()), ""));
    }
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (!codings.isEmpty()
        && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))) {
      return Optional.of(wrong("Transfer-Encoding", "not-chunked", codings.get(0)));
    }
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    boolean optional = hosts.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    if (!optional && !(hosts.size() == 1 && isHost(hosts.get(0)))) {
      return Optional.of(wrong("Host", "not-a-host", hosts.isEmpty() ? "" : hosts.get(0)));
    }
    return request.uri().indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(request.uri()).find()
        ? Optional.of(
            ApiProblem.of(
                ProblemCode.BAD_REQUEST,
                List.of(InputError.ofParameter("URL", "broken-escape", "", List.of()))))
        : Optional.empty();
  }

  /** Percent-encodes (RFC 3986, section 2.1) unescaped characters, such as UTF-8 in a query. */
  static void escape(HttpRequest request) {
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

  private static boolean isHost(String host) {
    if (host.equals(lastHost)) {
      return true;
    }
    boolean matches = HOST.matcher(host).matches();
    if (matches) {
      lastHost = host;
    }
    return matches;
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

  private static ProblemCode undecoded(Throwable cause) {
    if (cause instanceof TooLongHttpHeaderException) {
      return ProblemCode.HEADERS_TOO_LARGE;
    }
    return cause instanceof TooLongFrameException
        ? ProblemCode.ADDRESS_TOO_LONG
        : ProblemCode.BAD_REQUEST;
  }

  private static ApiProblem wrong(String header, String code, String value) {
    return ApiProblem.of(
        ProblemCode.BAD_REQUEST, List.of(InputError.ofParameter(header, code, value, List.of())));
  }
}
