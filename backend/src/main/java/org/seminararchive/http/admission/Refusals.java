package org.seminararchive.http.admission;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;

/** Problems of requests that are not admitted. */
final class Refusals {
  static final String IDENTITY = "identity";
  private static final String RETRY_AFTER_SECONDS = "5";

  private Refusals() {}

  /**
   * Too many at a time.
   *
   * @param code 429 for one address, 503 for all clients
   */
  static ApiProblem crowded(ProblemCode code) {
    return ApiProblem.of(code, "").withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /**
   * @param most maximum number of bytes of the resource
   */
  static ApiProblem tooLarge(int most) {
    return ApiProblem.of(ProblemCode.TOO_LARGE, "").with("mostBytes", most);
  }

  /**
   * Bodies are read as they are sent (RFC 9110, section 12.5.3).
   *
   * @param coding value of {@code Content-Encoding}
   */
  static ApiProblem coded(String coding) {
    return ApiProblem.of(
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            List.of(
                InputError.ofParameter(
                    "Content-Encoding", "unknown-value", coding, List.of(IDENTITY))))
        .withHeader("Accept-Encoding", IDENTITY);
  }

  /** The rest of the body is discarded; {@link Connection} limits the time. */
  static void answer(RoutingContext context, ApiProblem problem) {
    if (!context.request().isEnded()) {
      context.request().handler(rest -> {});
      context.request().resume();
    }
    ProblemAtTheDoor.answer(context, problem.withHeader("Connection", "close"));
  }
}
