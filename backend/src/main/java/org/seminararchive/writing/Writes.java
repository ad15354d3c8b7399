package org.seminararchive.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Durability;
import org.seminararchive.journal.Journal;

/**
 * The only write path to the archive. Writes are serialized, first by a lock in this process and
 * then by a lock of the journal in the database, so what a change has read is still true when it is
 * written: numbers stay unique, and a stale precondition is always detected. The response is sent
 * after the commit.
 */
@ApplicationScoped
public class Writes {
  private static final int PATIENCE_SECONDS = 30;

  // Fair, and acquired before a database connection: waiting writers must not block readers.
  private final ReentrantLock line = new ReentrantLock(true);

  @Inject Access access;
  @Inject Authority authority;
  @Inject Journal journal;
  @Inject Durability durability;
  @Inject Idempotency idempotency;
  @Inject WriteRendering rendering;
  @Inject EntityManager entities;

  /**
   * @param body body as sent; with an idempotency key, a repeat must have the same
   * @param change runs in the single write transaction; any problem it throws rolls back everything
   * @throws ApiProblem also 422 if the idempotency key was used for another request, and 503 if the
   *     write lock is not available in time
   */
  public Response perform(WriteCall call, String body, Function<Holder, Outcome> change) {
    access.holder();
    return perform(call, call.isDryRun(), body, change);
  }

  /** Same for requests with further parameters, whose {@code dryRun} was read by the caller. */
  public Response perform(
      WriteCall call, boolean dryRun, String body, Function<Holder, Outcome> change) {
    Holder holder = access.holder();
    Optional<String> key = call.isPost() ? Idempotency.keyOf(call) : Optional.empty();
    StoredResponse answer;
    boolean isNew;
    queue();
    try {
      QuarkusTransaction.begin();
      try {
        authority.isAsked(holder);
        journal.alone();
        Optional<StoredResponse> before =
            key.flatMap(k -> idempotency.before(holder, k, call.path(), body, dryRun));
        isNew = before.isEmpty();
        answer = before.orElseGet(() -> render(call, change.apply(holder), dryRun));
        if (isNew && !dryRun && key.isPresent()) {
          idempotency.remember(holder, key.get(), call.path(), body, answer);
        }
        entities.flush();
      } catch (RuntimeException | Error e) {
        QuarkusTransaction.rollback();
        throw e;
      }
      if (dryRun) {
        QuarkusTransaction.rollback();
      } else {
        QuarkusTransaction.commit();
      }
    } finally {
      line.unlock();
    }
    if (!dryRun) {
      // After the next writer may begin, so that one write to the disk serves several.
      durability.sync();
    }
    return WriteRendering.response(answer, !isNew);
  }

  /**
   * A change without an HTTP request. It waits for the same locks, is committed when this method
   * returns, and has the authority of the server.
   *
   * @param change runs in the single write transaction; any problem it throws rolls back everything
   */
  public <T> T perform(Supplier<T> change) {
    T made;
    queue();
    try {
      made =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    journal.alone();
                    T done = change.get();
                    entities.flush();
                    return done;
                  });
    } finally {
      line.unlock();
    }
    durability.sync();
    return made;
  }

  private void queue() {
    try {
      if (line.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiProblem.of(ProblemCode.BUSY, "")
        .withHeader("Retry-After", String.valueOf(PATIENCE_SECONDS));
  }

  private StoredResponse render(WriteCall call, Outcome outcome, boolean dryRun) {
    // A violated constraint fails here, before a response exists.
    entities.flush();
    return rendering.of(outcome, call.language(), dryRun);
  }
}
