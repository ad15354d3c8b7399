package org.seminararchive.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.seminararchive.http.Representations.Body;

/**
 * Writes responses with the whole archive at one moment, in a single read transaction. Each
 * occupies a database connection as long as its client reads, so the number of parallel ones and
 * their duration (one hour) are limited.
 */
@ApplicationScoped
public class Snapshot {
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int RETRY_AFTER_SECONDS = 60;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final EntityManager entities;
  private final int isolation;

  Snapshot(
      EntityManager entities, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.entities = entities;
    // PostgreSQL's repeatable read is a snapshot of the database; H2's is one per table only.
    this.isolation =
        kind.equals("h2")
            ? Connection.TRANSACTION_SERIALIZABLE
            : Connection.TRANSACTION_REPEATABLE_READ;
  }

  /**
   * Same body, written from one snapshot.
   *
   * @throws ApiProblem 503 if too many snapshots are being written
   */
  public Body of(Body body) {
    return out -> {
      if (!places.tryAcquire()) {
        throw ApiProblem.of(ProblemCode.TOO_MANY_EXPORTS, "")
            .withHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
      }
      try {
        QuarkusTransaction.requiringNew()
            .timeout((int) LONGEST.toSeconds())
            .run(() -> write(body, out));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } finally {
        places.release();
      }
    };
  }

  private void write(Body body, OutputStream out) {
    // Before the first statement. The pool resets it.
    entities.unwrap(Session.class).doWork(c -> c.setTransactionIsolation(isolation));
    try {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
