package org.seminararchive.http.admission;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.text.LinearPattern;

/** Validates the request line and headers before anything else reads them. */
final class RequestHead {
  /** RFC 3986, section 3.2.2, with an optional port; registered names in any notation. */
  private static final LinearPattern HOST =
      LinearPattern.compile(
          "(?:[\\w.~!$&'()*+,;=%-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");

  private static final int LAST_PORT = 65_535;

  private static final LinearPattern BROKEN_ESCAPE = LinearPattern.compile("%(?![0-9A-Fa-f]{2})");

  /** RFC 9112, section 3.2.2; the first group is the host, the second one path and query. */
  static final LinearPattern ABSOLUTE = LinearPattern.compile("(?i)https?://([^/?#]+)([/?].*)?");

  /** The last valid {@code Host}: most requests name the same one. */
  private static volatile String lastHost = "";

  private RequestHead() {}

  /** The first error; empty if there is none. */
  static Optional<ApiProblem> fault(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(ApiProblem.of(undecoded(request.decoderResult().cause()), ""));
    }
    return line(request).or(() -> framing(request)).or(() -> host(request));
  }

  private static Optional<ApiProblem> line(HttpRequest request) {
    String target = request.uri();
    HttpVersion version = request.protocolVersion();
    if (version.majorVersion() != 1) {
      List<String> allowed = List.of("HTTP/1.0", "HTTP/1.1");
      return Optional.of(wrong("HTTP", "unknown-value", version.text(), allowed));
    }
    if (!target.startsWith("/") && !isAsterisk(request) && !isAbsolute(target)) {
      return Optional.of(wrong("URL", "not-a-path", target, List.of()));
    }
    return target.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(target).find()
        ? Optional.of(wrong("URL", "broken-escape", "", List.of()))
        : Optional.empty();
  }

  private static Optional<ApiProblem> framing(HttpRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    boolean chunked = codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    return codings.isEmpty() || chunked
        ? Optional.empty()
        : Optional.of(wrong("Transfer-Encoding", "not-chunked", codings.get(0), List.of()));
  }

  private static Optional<ApiProblem> host(HttpRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.isEmpty()) {
      return request.protocolVersion().equals(HttpVersion.HTTP_1_0)
          ? Optional.empty()
          : Optional.of(wrong("Host", "not-a-host", "", List.of()));
    }
    return hosts.size() == 1 && isHost(hosts.get(0))
        ? Optional.empty()
        : Optional.of(wrong("Host", "not-a-host", hosts.get(0), List.of()));
  }

  private static boolean isAbsolute(String target) {
    Matcher absolute = ABSOLUTE.matcher(target);
    return absolute.matches() && isHost(absolute.group(1));
  }

  /** Of the server as a whole (RFC 9110, section 7.1). */
  static boolean isAsterisk(HttpRequest request) {
    return request.uri().equals("*") && request.method().equals(HttpMethod.OPTIONS);
  }

  private static boolean isHost(String host) {
    if (host.equals(lastHost)) {
      return true;
    }
    Matcher parts = HOST.matcher(host);
    boolean matches =
        parts.matches()
            && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= LAST_PORT);
    if (matches) {
      lastHost = host;
    }
    return matches;
  }

  private static ProblemCode undecoded(Throwable cause) {
    if (cause instanceof TooLongHttpHeaderException) {
      return ProblemCode.HEADERS_TOO_LARGE;
    }
    return cause instanceof TooLongFrameException
        ? ProblemCode.ADDRESS_TOO_LONG
        : ProblemCode.BAD_REQUEST;
  }

  private static ApiProblem wrong(String header, String code, String value, List<String> allowed) {
    return ApiProblem.of(
        ProblemCode.BAD_REQUEST, List.of(InputError.ofParameter(header, code, value, allowed)));
  }
}
