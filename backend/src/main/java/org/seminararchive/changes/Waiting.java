package org.seminararchive.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.admission.Occupancy;
import org.seminararchive.journal.Change;
import org.seminararchive.journal.Journal;

/**
 * Everybody who waits for the next change, at the price of a few bytes each: neither a thread nor a
 * connection. A change of this process wakes them at once. Another server may write to the same
 * database, so one look a second at its last revision, for all of them, wakes them as well.
 */
@ApplicationScoped
class Waiting {
  private static final Logger LOG = Logger.getLogger(Waiting.class);
  private static final long BETWEEN_LOOKS = 1000;
  private static final int RETRY_AFTER_SECONDS = 10;

  private record Waiter(long after, UniEmitter<? super Boolean> emitter) {}

  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final AtomicLong reached = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final Journal journal;
  private final Vertx vertx;
  private final Occupancy places;
  private final Troubles troubles;
  private volatile boolean ending;

  Waiting(
      Journal journal,
      Vertx vertx,
      Troubles troubles,
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.changes.followers") int most,
      @ConfigProperty(name = "seminar.changes.followers-per-address") int mostOfAddress) {
    this.journal = journal;
    this.vertx = vertx;
    this.places = new Occupancy(most, mostOfAddress);
    this.troubles = troubles;
    Gauge.builder("seminar.changes.followers", () -> most - places())
        .description("Clients that wait or listen for changes")
        .register(metrics);
  }

  /**
   * Tells when there is something behind a revision.
   *
   * @param most how long to wait for it
   * @return whether there is; also {@code false}, early, when the server ends
   */
  Uni<Boolean> forChange(long after, Duration most) {
    return Uni.createFrom()
        .<Boolean>emitter(
            emitter -> {
              Waiter waiter = new Waiter(after, emitter);
              waiters.add(waiter);
              emitter.onTermination(() -> waiters.remove(waiter));
              // A change may have come between the reading that found none and this line.
              wake(waiter);
            })
        .ifNoItem()
        .after(most)
        .recoverWithItem(false);
  }

  /**
   * Takes one of the places there are, for a wait or a whole stream; it must be {@linkplain #leave
   * left} again.
   *
   * @return whether there was one
   */
  boolean tryEnter(FollowingClient follower) {
    return places.enter(follower.address(), follower) == Occupancy.Entry.ADMITTED;
  }

  /**
   * @throws ApiProblem 503 if there is no place
   */
  void enter(FollowingClient follower) {
    if (!tryEnter(follower)) {
      throw crowded();
    }
  }

  void leave(FollowingClient follower) {
    places.leave(follower.address(), follower);
  }

  /**
   * @throws ApiProblem 503 if there is no place just now
   */
  void checkPlaces(FollowingClient follower) {
    if (!places.isFree(follower.address())) {
      throw crowded();
    }
  }

  /** How many more may wait. */
  int places() {
    return places.free();
  }

  /** Whether the server is about to end, and whoever follows should ask another. */
  boolean isEnding() {
    return ending;
  }

  void start(@Observes StartupEvent event) {
    vertx.setPeriodic(BETWEEN_LOOKS, timer -> look());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
    reach(change.revision());
  }

  // Before the server waits for requests to end: these would not end by themselves.
  void end(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
    waiters.forEach(this::wake);
  }

  private void look() {
    if (waiters.isEmpty() || !looking.compareAndSet(false, true)) {
      return;
    }
    vertx
        .executeBlocking(journal::revision, false)
        .onComplete(
            look -> {
              looking.set(false);
              if (look.succeeded()) {
                reach(look.result());
              } else if (!ending && !troubles.note(look.cause())) {
                LOG.warn(
                    "Cannot read the current revision. Waiting clients wait on; check the database",
                    look.cause());
              }
            });
  }

  private void reach(long revision) {
    reached.accumulateAndGet(revision, Math::max);
    waiters.forEach(this::wake);
  }

  private void wake(Waiter waiter) {
    if (reached.get() > waiter.after()) {
      waiter.emitter().complete(true);
    } else if (ending) {
      waiter.emitter().complete(false);
    }
  }

  private static ApiProblem crowded() {
    return ApiProblem.of(ProblemCode.TOO_MANY_FOLLOWERS, "")
        .withHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
  }
}
