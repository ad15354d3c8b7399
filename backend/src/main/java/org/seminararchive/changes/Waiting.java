package org.seminararchive.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.admission.Occupancy;
import org.seminararchive.journal.JournalReaders;

/**
 * Clients that wait for the next change. Each costs a few bytes, neither a thread nor a connection.
 */
@ApplicationScoped
class Waiting {
  private static final int RETRY_AFTER_SECONDS = 10;

  private record Waiter(long after, UniEmitter<? super Boolean> emitter) {}

  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final AtomicLong reached = new AtomicLong();
  private final Occupancy places;
  private volatile boolean ending;

  Waiting(
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.changes.followers") int most,
      @ConfigProperty(name = "seminar.changes.followers-per-address") int mostOfAddress) {
    this.places = new Occupancy(most, mostOfAddress);
    Gauge.builder("seminar.changes.followers", () -> most - places())
        .description("Clients that wait or listen for changes")
        .register(metrics);
  }

  /**
   * Completes when there are changes after a revision.
   *
   * @param most how long to wait
   * @return true if there are changes; false at the timeout or when the server ends
   */
  Uni<Boolean> forChange(long after, Duration most) {
    return Uni.createFrom()
        .<Boolean>emitter(
            emitter -> {
              Waiter waiter = new Waiter(after, emitter);
              waiters.add(waiter);
              emitter.onTermination(() -> waiters.remove(waiter));
              // A change may have been committed between the read without a result and this line.
              wake(waiter);
            })
        .ifNoItem()
        .after(most)
        .recoverWithItem(false);
  }

  /**
   * Takes a place for a wait or a whole stream. The place must be {@linkplain #leave returned}.
   *
   * @return true if a place was free
   */
  boolean tryEnter(FollowingClient follower) {
    return places.enter(follower.address(), follower) == Occupancy.Entry.ADMITTED;
  }

  /**
   * @throws ApiProblem 503 without a free place
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
   * @throws ApiProblem 503 without a free place
   */
  void checkPlaces(FollowingClient follower) {
    if (!places.isFree(follower.address())) {
      throw crowded();
    }
  }

  /** Number of free places. */
  int places() {
    return places.free();
  }

  /** True if the server is about to end, so that followers should reconnect to another. */
  boolean isEnding() {
    return ending;
  }

  void start(@Observes StartupEvent event, JournalReaders readers) {
    readers.add("waiting clients", this::reach);
  }

  // Runs before the server waits for running requests, because waiting clients would delay its end.
  void end(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
    waiters.forEach(this::wake);
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
