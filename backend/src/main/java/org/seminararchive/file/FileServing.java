package org.seminararchive.file;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ByteRange;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.TroubleProblems;
import org.seminararchive.http.Validators;
import org.seminararchive.http.admission.RunningRequests;
import org.seminararchive.text.LinearPattern;

/**
 * Sends files (RFC 9110, sections 13 and 14) on the event loop. While a client reads, it occupies
 * neither a worker thread nor the place of a running request.
 */
@ApplicationScoped
class FileServing {
  private static final Logger LOG = Logger.getLogger(FileServing.class);

  /** After all admission checks. */
  private static final int LAST = 90;

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_SATISFIABLE = 416;
  private static final LinearPattern PATH =
      LinearPattern.compile("/(files|copies)/([0-9a-f]{64})/(pages/1\\.jpg|[^/]+)");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** A series may take its consent back. */
  private static final String FOR_A_WHILE = "public, max-age=300";

  private static final String POLICY = "Content-Security-Policy";

  /** Headers removed from error responses. */
  private static final List<String> OF_CONTENT =
      List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, "Content-Range");

  @Inject ServedFiles files;
  @Inject FileStorage storage;
  @Inject TroubleProblems troubles;

  void register(@Observes Filters filters) {
    filters.register(this::answer, LAST);
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    Matcher path = PATH.matcher(request.path() == null ? "" : request.path());
    if (!reads || !path.matches()) {
      context.next();
      return;
    }
    boolean isCopy = path.group(1).equals("copies");
    String sha256 = path.group(2);
    String name = FileName.decoded(path.group(3));
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, isCopy ? FOR_A_WHILE : FOR_EVER);
    context
        .vertx()
        .executeBlocking(() -> isCopy ? files.copy(sha256) : find(sha256, path.group(3)), false)
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    file -> answer(context, file, name),
                    () ->
                        ProblemAtTheDoor.answer(
                            context, ProblemCode.NOT_FOUND, request.path(), Map.of())))
        .onFailure(failure -> ProblemAtTheDoor.answer(context, problem(failure)));
  }

  private Optional<ServedFile> find(String sha256, String name) {
    return name.equals(FileContents.FIRST_PAGE) ? files.picture(sha256) : files.find(sha256);
  }

  private ApiProblem problem(Throwable failure) {
    if (failure instanceof VerifiedContent.Damaged) {
      return ApiProblem.of(ProblemCode.FILES_UNAVAILABLE, "").withHeader("Retry-After", "60");
    }
    return troubles
        .of(failure)
        .orElseGet(
            () -> {
              LOG.error("A file cannot be sent. Check the folder SEMINAR_DATA", failure);
              return ApiProblem.of(ProblemCode.INTERNAL, "");
            });
  }

  private void answer(RoutingContext context, ServedFile file, String name) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    String tag = "\"" + file.tag() + "\"";
    String wanted = request.getHeader(HttpHeaders.IF_MATCH);
    if (wanted != null && !Validators.isCurrent(wanted, tag)) {
      ApiProblem changed = ApiProblem.of(ProblemCode.PRECONDITION_FAILED, "");
      ProblemAtTheDoor.answer(context, changed.withHeader("ETag", tag));
      return;
    }
    describe(response, file, name);
    response.putHeader(HttpHeaders.ETAG, tag);
    if (Validators.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    if (request.headers().contains(HttpHeaders.ACCEPT_ENCODING)) {
      // Nothing else may compress a response with this ETag.
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "identity");
    }
    ByteRange whole = new ByteRange(0, file.size() - 1);
    ByteRange part = range(request, tag, file.size()).orElse(whole);
    if (part.isEmpty()) {
      response.putHeader("Content-Range", "bytes */" + file.size());
      response.setStatusCode(NOT_SATISFIABLE).end();
      return;
    }
    boolean isWhole = part == whole;
    if (!isWhole) {
      response.putHeader(
          "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), file.size()));
    }
    response.setStatusCode(isWhole ? OK : PARTIAL);
    send(context, file, part);
  }

  private void send(RoutingContext context, ServedFile file, ByteRange part) {
    HttpServerResponse response = context.response();
    long length = part.last() - part.first() + 1;
    if (context.request().method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(length)).end();
      return;
    }
    RunningRequests.stepAside(context);
    storage
        .send(context, file, part)
        .onFailure(
            failure -> {
              if (!response.headWritten()) {
                OF_CONTENT.forEach(response.headers()::remove);
                ProblemAtTheDoor.answer(context, problem(failure));
              }
            });
  }

  private static void describe(HttpServerResponse response, ServedFile file, String name) {
    boolean inline = FileType.isDisplayed(file.mediaType());
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .putHeader("Accept-Ranges", "bytes")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(POLICY, "sandbox; default-src 'none'")
        .putHeader(
            HttpHeaders.CONTENT_DISPOSITION, FileName.of(name, file.name()).disposition(inline));
  }

  // If the condition fails, the whole file is sent (RFC 9110, section 13.1.5).
  private static Optional<ByteRange> range(HttpServerRequest request, String tag, long size) {
    String condition = request.getHeader("If-Range");
    return request.method() == HttpMethod.GET && (condition == null || condition.equals(tag))
        ? ByteRange.read(request.getHeader("Range"), size)
        : Optional.empty();
  }
}
