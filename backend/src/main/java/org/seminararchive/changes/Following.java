package org.seminararchive.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.threads.ViewExecutor;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.PublicChange;
import org.seminararchive.journal.PublicChanges;

/**
 * Reads the journal from the position of a client. Threads and connections are used only while
 * reading; in between {@link Waiting} holds the client.
 */
@ApplicationScoped
class Following {
  /**
   * Parallel reads. Each holds megabytes until it is serialized; others wait without a thread and
   * are not counted as running requests.
   */
  private static final int AT_ONCE = 4;

  private final Executor readings =
      ViewExecutor.builder(Infrastructure.getDefaultWorkerPool()).setMaxSize(AT_ONCE).build();
  @Inject Journal journal;
  @Inject PublicChanges changes;
  @Inject Waiting waiting;

  @ConfigProperty(name = "seminar.changes.heartbeat")
  Duration heartbeat;

  /**
   * Changes after a revision; if there are none, waits for the next one.
   *
   * @return fails with an {@link ApiProblem} if the revision does not exist or too many clients
   *     wait
   */
  Uni<ChangesPage> page(ChangesQuery query, FollowingClient follower) {
    follower.settle();
    return onWorker(() -> checked(query))
        .flatMap(
            found ->
                found.isEmpty() && !query.patience().isZero()
                    ? await(query, follower)
                    : item(found))
        .map(found -> ChangesPage.of(found, query.since()));
  }

  /**
   * All changes after a revision and then every new one, in portions and with back-pressure. An
   * empty portion is a keep-alive. Ends with the server.
   */
  Multi<List<PublicChange>> stream(ChangesQuery query, FollowingClient follower) {
    return Multi.createFrom()
        .deferred(
            () -> {
              if (!waiting.tryEnter(follower)) {
                return Multi.createFrom().empty();
              }
              follower.settle();
              AtomicLong reached = new AtomicLong(query.since());
              return Multi.createBy()
                  .repeating()
                  .uni(() -> next(reached, query.limit()))
                  .whilst(portion -> !waiting.isEnding())
                  .onTermination()
                  .invoke(() -> waiting.leave(follower));
            });
  }

  /**
   * Called on a worker thread before a stream begins, because it cannot be refused later.
   *
   * @throws ApiProblem if the revision does not exist or too many clients wait
   */
  void check(ChangesQuery query, FollowingClient follower) {
    query.check(journal.revision());
    waiting.checkPlaces(follower);
  }

  private Uni<List<PublicChange>> next(AtomicLong reached, int limit) {
    return onWorker(() -> changes.since(reached.get(), limit))
        .flatMap(
            found ->
                found.isEmpty()
                    ? waiting.forChange(reached.get(), heartbeat).map(moved -> found)
                    : item(found))
        .invoke(
            found -> {
              if (!found.isEmpty()) {
                reached.set(found.get(found.size() - 1).revision());
              }
            });
  }

  private List<PublicChange> checked(ChangesQuery query) {
    List<PublicChange> found = changes.since(query.since(), query.limit());
    if (found.isEmpty()) {
      query.check(journal.revision());
    }
    return found;
  }

  private Uni<List<PublicChange>> await(ChangesQuery query, FollowingClient follower) {
    return Uni.createFrom()
        .deferred(
            () -> {
              waiting.enter(follower);
              return waiting
                  .forChange(query.since(), query.patience())
                  .onTermination()
                  .invoke(() -> waiting.leave(follower));
            })
        .flatMap(
            moved ->
                moved
                    ? onWorker(() -> changes.since(query.since(), query.limit()))
                    : item(List.<PublicChange>of()));
  }

  private static <T> Uni<T> item(T value) {
    return Uni.createFrom().item(value);
  }

  private <T> Uni<T> onWorker(Supplier<T> reading) {
    return Uni.createFrom().item(reading).runSubscriptionOn(readings);
  }
}
