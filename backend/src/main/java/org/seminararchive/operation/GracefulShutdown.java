package org.seminararchive.operation;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;

/**
 * Graceful shutdown: after the signal, new requests are refused immediately without database
 * access, running requests are completed, and then the database is closed.
 */
@ApplicationScoped
class GracefulShutdown {
  private static final Logger LOG = Logger.getLogger(GracefulShutdown.class);
  private static final Map<String, String> ELSEWHERE =
      Map.of("Connection", "close", "Retry-After", "5");
  private static final int BEFORE_EVERYTHING_BUT_THE_TRACE = 1900;

  private volatile boolean closing;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING_BUT_THE_TRACE);
  }

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    closing = true;
    LOG.info("Stopping: requests in progress are completed, new ones get status 503");
  }

  void end(@Observes ShutdownEvent event) {
    LOG.info("The server has stopped");
  }

  private void check(RoutingContext context) {
    // Health checks are still answered, with "down".
    if (!closing || context.request().path().startsWith("/q/health")) {
      context.next();
    } else {
      ProblemAtTheDoor.answer(context, ProblemCode.CLOSING, "", ELSEWHERE);
    }
  }
}
