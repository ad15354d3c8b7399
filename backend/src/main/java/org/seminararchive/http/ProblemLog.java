package org.seminararchive.http;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Logs one line per refused or failed request: request, client, reason and duration. Without the
 * query, which may contain private data. Counts all of them by code.
 */
final class ProblemLog {
  private static final String COUNTED = "seminar.refusals";
  private static final Logger LOG = Logger.getLogger(ProblemLog.class);
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Refused reads are common and not logged, except these. */
  private static final Set<ProblemCode> NOTED =
      Set.of(ProblemCode.UNAUTHORIZED, ProblemCode.FORBIDDEN, ProblemCode.TOO_MANY_REQUESTS);

  /** Logged once where the cause is detected. */
  private static final Set<ProblemCode> TOLD_ELSEWHERE =
      Set.of(
          ProblemCode.STORAGE_FULL,
          ProblemCode.FILES_UNAVAILABLE,
          ProblemCode.DATABASE_UNAVAILABLE,
          ProblemCode.SEARCH_UNAVAILABLE);

  private ProblemLog() {}

  /**
   * @param cause logged with its stack trace if it is a server error; may be {@code null}
   */
  static void write(RoutingContext context, ProblemCode code, Throwable cause) {
    Metrics.counter(COUNTED, "code", code.code()).increment();
    String line = RequestTrace.line(context, code.status(), code.code());
    boolean left = hasLeft(cause);
    if (code == ProblemCode.INTERNAL && !left) {
      LOG.errorf(cause, "Request failed by a fault of the server: %s", line);
    } else {
      LOG.logf(
          !left && isNoted(context.request().method(), code)
              ? Logger.Level.INFO
              : Logger.Level.DEBUG,
          "Request refused: %s",
          line);
    }
  }

  /** True if the client disconnected during its request, which is not an error of the server. */
  private static boolean hasLeft(Throwable cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof ClosedChannelException || one instanceof HttpClosedException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoted(HttpMethod method, ProblemCode code) {
    return !TOLD_ELSEWHERE.contains(code)
        && (!READS.contains(method) || NOTED.contains(code) || code.status() >= 500);
  }
}
