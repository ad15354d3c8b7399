package org.seminararchive.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.admission.LargeBodies;

/** Receives files at every {@link UploadDoor}. */
@ApplicationScoped
public class Uploads implements LargeBodies {
  private static final String RECEIVED = IncomingFile.class.getName();

  /** The body is the file itself, so that its type follows from the content. */
  private static final List<String> PLAIN = List.of(MediaType.APPLICATION_OCTET_STREAM);

  /** Nine digits: the size of a request is declared in no more. */
  private static final int MOST = 999_999_999;

  private final Instance<UploadDoor> doors;
  private final FileKeeping keeping;
  private final FileQuota quota;
  private final FileSettings settings;
  private final CurrentVertxRequest current;

  Uploads(
      Instance<UploadDoor> doors,
      FileKeeping keeping,
      FileQuota quota,
      FileSettings settings,
      CurrentVertxRequest current) {
    this.doors = doors;
    this.keeping = keeping;
    this.quota = quota;
    this.settings = settings;
    this.current = current;
  }

  @Override
  public boolean take(HttpServerRequest request) {
    return request.method() == HttpMethod.POST
        && doors.stream().anyMatch(door -> door.path().matches(request.path()));
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
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      // Otherwise the frame around the file would be stored with it.
      throw ApiProblem.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          List.of(InputError.ofParameter("Content-Type", "unknown-value", type, PLAIN)));
    }
    String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    long bytes = declared == null ? 1 : Long.parseLong(declared);
    QuarkusTransaction.requiringNew().run(() -> admit(context, bytes));
    IncomingFile file = keeping.open();
    context.put(RECEIVED, file);
    return file;
  }

  private void admit(RoutingContext context, long bytes) {
    for (UploadDoor door : doors) {
      Matcher path = door.path().matcher(context.request().path());
      if (path.matches()) {
        quota.check(FileQuota.seriesOf(door.admit(path.group(1), context)), bytes);
      }
    }
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
    // The request abandons what is refused.
    if (file.size() == 0) {
      throw ApiProblem.invalidBody(List.of(InputError.at("", "no-body", "")));
    }
    if (file.type().isEmpty()) {
      throw ApiProblem.of(ProblemCode.FILE_NOT_ACCEPTED, "");
    }
    return keeping.staged(file, () -> use.apply(file));
  }
}
