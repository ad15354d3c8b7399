package org.seminararchive.http.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;

/** Limits the number of running requests, so that slow clients cannot occupy all worker threads. */
@ApplicationScoped
public class RunningRequests {
  /** After all checks that refuse requests, and after the body was read. */
  private static final int LAST = 200;

  private static final long MILLIS_BETWEEN_ATTEMPTS = 50;
  private static final int MOST_ATTEMPTS = 30;

  private static final String PLACE = RunningRequests.class.getName();
  private static final Map<String, String> SOON = Map.of("Retry-After", "2");

  private final Occupancy places;

  RunningRequests(AdmissionSettings settings) {
    places = new Occupancy(settings.requests(), settings.requestsPerAddress());
  }

  void register(@Observes Filters filters) {
    filters.register(this::enter, LAST);
  }

  /** The request now waits without a thread and is no longer counted. */
  public static void stepAside(RoutingContext context) {
    Runnable leave = context.remove(PLACE);
    if (leave != null) {
      leave.run();
    }
  }

  private void enter(RoutingContext context) {
    enter(context, ClientAddress.of(context.request()), occupant(context), MOST_ATTEMPTS);
  }

  private void enter(
      RoutingContext context, String address, Occupancy.Occupant request, int attempts) {
    Occupancy.Entry entry = places.enter(address, request);
    if (entry != Occupancy.Entry.ADMITTED && attempts > 0 && !context.response().closed()) {
      // Most requests take milliseconds, so a burst is queued briefly instead of refused.
      context
          .vertx()
          .setTimer(
              MILLIS_BETWEEN_ATTEMPTS, again -> enter(context, address, request, attempts - 1));
      return;
    }
    switch (entry) {
      case ADMITTED -> {
        context.put(PLACE, (Runnable) () -> places.leave(address, request));
        context.addEndHandler(ended -> stepAside(context));
        context.next();
      }
      case ADDRESS_FULL ->
          ProblemAtTheDoor.answer(context, ProblemCode.TOO_MANY_REQUESTS, "", SOON);
      case FULL -> ProblemAtTheDoor.answer(context, ProblemCode.OVERLOADED, "", SOON);
    }
  }

  private static Occupancy.Occupant occupant(RoutingContext context) {
    Connection connection =
        ((ConnectionBase) context.request().connection())
            .channel()
            .pipeline()
            .get(Connection.class);
    if (connection == null) {
      return new Occupancy.Occupant() {};
    }
    return new Occupancy.Occupant() {
      @Override
      public Duration silence() {
        return connection.unreadSince();
      }

      @Override
      public void giveWay() {
        connection.giveWay();
      }
    };
  }
}
