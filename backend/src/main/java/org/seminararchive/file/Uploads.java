package org.seminararchive.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.admission.LargeBodies;

/** Receives files at every {@link UploadDoor}: whole ones, and pieces of partial uploads. */
@ApplicationScoped
public class Uploads implements LargeBodies {
  private static final String RECEIVED = OpenFile.class.getName();

  /** The body is the file itself, so that its type follows from the content. */
  private static final List<String> PLAIN = List.of(MediaType.APPLICATION_OCTET_STREAM);

  /** Nine digits: the size of a request is declared in no more. */
  private static final int MOST = 999_999_999;

  @Inject UploadDoors doors;
  @Inject PartialUploads partial;
  @Inject FileQuota quota;
  @Inject FileKeeping keeping;
  @Inject FileSettings settings;
  @Inject CurrentVertxRequest current;

  @Override
  public boolean take(HttpServerRequest request) {
    boolean appends = request.method() == HttpMethod.PATCH;
    boolean isEmpty = "0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    return !isEmpty
        && (appends || request.method() == HttpMethod.POST)
        && doors
            .path(request.path())
            .filter(path -> path.isResumable() ? path.upload().isPresent() : !appends)
            .isPresent();
  }

  @Override
  public int longest() {
    return (int) Math.min(MOST, settings.size().asLongValue());
  }

  @Override
  public Duration deadline() {
    return settings.deadline();
  }

  @Override
  public Target open(RoutingContext context) throws IOException {
    UploadPath path = doors.path(context.request().path()).orElseThrow();
    OpenFile file = path.isResumable() ? partial.resume(path, context) : receive(path, context);
    context.put(RECEIVED, file);
    return file;
  }

  private OpenFile receive(UploadPath path, RoutingContext context) throws IOException {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      // Otherwise the frame around the file would be stored with it.
      throw ApiProblem.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          List.of(InputError.ofParameter("Content-Type", "unknown-value", type, PLAIN)));
    }
    String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    long bytes = declared == null ? 1 : Long.parseLong(declared);
    QuarkusTransaction.requiringNew()
        .run(() -> quota.check(FileQuota.seriesOf(doors.admit(path, context).talk()), bytes));
    return keeping.open();
  }

  /**
   * Passes the file of the current request on, and deletes it afterwards unless it was kept.
   *
   * @throws ApiProblem 422 without a file, 415 for a format that is not accepted
   */
  public <T> T received(Function<IncomingFile, T> use) {
    IncomingFile file = current.getCurrent().remove(RECEIVED);
    if (file == null) {
      throw ApiProblem.invalidBody(List.of(InputError.at("", "no-body", "")));
    }
    return keeping.accept(file, use);
  }

  /** The piece of the current request; {@code null} without a body. */
  IncomingPart part() {
    return current.getCurrent().remove(RECEIVED);
  }
}
