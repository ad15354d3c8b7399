package org.seminararchive.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seminararchive.http.AcceptEncoding;
import org.seminararchive.http.ByteRange;
import org.seminararchive.http.ContentCoding;
import org.seminararchive.http.Validators;

/**
 * Serves the frontend's files from memory, compressed once. Byte ranges (RFC 9110, section 14)
 * refer to the uncompressed bytes.
 */
@ApplicationScoped
class StaticFiles {
  /** After all admission checks. */
  private static final int LAST = 100;

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_SATISFIABLE = 416;

  /** Headers without effect on scripts and styles, removed to save half a kilobyte per response. */
  private static final List<String> OF_DOCUMENTS =
      List.of("Content-Security-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy");

  private static final String RANGE = "Range";
  private static final String CONTENT_RANGE = "Content-Range";

  // Contains existing files only: a few hundred.
  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  void register(@Observes Filters filters) {
    filters.register(this::answer, LAST);
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    Optional<StaticFile> plain =
        reads && request.path() != null ? file(request.path()) : Optional.empty();
    if (plain.isEmpty()) {
      context.next();
      return;
    }
    Optional<ByteRange> range = range(request, plain.get());
    ContentCoding coding =
        range.isPresent() || !plain.get().isCompressible()
            ? ContentCoding.IDENTITY
            : AcceptEncoding.preferred(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    StaticFile file = coded(request.path(), plain.get(), coding);
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ETAG, quoted(file.tag()))
            .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
            .putHeader("Accept-Ranges", "bytes");
    if (StaticFile.isImmutable(request.path())) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
      OF_DOCUMENTS.forEach(response.headers()::remove);
    }
    if (request.headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
      // Also set for identity, so that nothing else compresses a response with this ETag.
      response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
    }
    if (Validators.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), quoted(file.tag()))) {
      response.headers().remove(HttpHeaders.CONTENT_ENCODING);
      response.setStatusCode(NOT_MODIFIED).end();
    } else if (range.isPresent()) {
      answer(range.get(), file, request, response);
    } else {
      end(OK, Buffer.buffer(file.bytes()), request, response);
    }
  }

  private static void answer(
      ByteRange range, StaticFile file, HttpServerRequest request, HttpServerResponse response) {
    int length = file.bytes().length;
    if (range.isEmpty()) {
      response.putHeader(CONTENT_RANGE, "bytes */" + length);
      end(NOT_SATISFIABLE, Buffer.buffer(), request, response);
    } else {
      response.putHeader(
          CONTENT_RANGE, "bytes %d-%d/%d".formatted(range.first(), range.last(), length));
      Buffer part = Buffer.buffer(file.bytes()).slice((int) range.first(), (int) range.last() + 1);
      end(PARTIAL, part, request, response);
    }
  }

  private static void end(
      int status, Buffer body, HttpServerRequest request, HttpServerResponse response) {
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
    if (request.method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(body);
    }
  }

  private Optional<StaticFile> file(String path) {
    StaticFile kept = files.get(path);
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<StaticFile> found = StaticFile.at(path);
    found.ifPresent(file -> files.put(path, file));
    return found;
  }

  private StaticFile coded(String path, StaticFile plain, ContentCoding coding) {
    return coding == ContentCoding.IDENTITY
        ? plain
        : files.computeIfAbsent(path + " " + coding.token(), key -> plain.in(coding));
  }

  // If the condition fails, the whole file is sent (RFC 9110, section 13.1.5).
  private static Optional<ByteRange> range(HttpServerRequest request, StaticFile file) {
    String condition = request.getHeader("If-Range");
    return condition == null || condition.equals(quoted(file.tag()))
        ? ByteRange.read(request.getHeader(RANGE), file.bytes().length)
        : Optional.empty();
  }

  private static String quoted(String tag) {
    return "\"" + tag + "\"";
  }
}
