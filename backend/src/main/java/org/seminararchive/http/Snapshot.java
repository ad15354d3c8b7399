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
 * Writes answers that hold the whole archive as it was at one moment, in one transaction that sees
 * no later change. Such an answer holds a connection of the database for as long as its reader
 * takes, so only a few are written at a time and none for longer than an hour.
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
    // Repeatable reads of PostgreSQL are of one moment. Those of H2 are so for each table only.
    this.isolation =
        kind.equals("h2")
            ? Connection.TRANSACTION_SERIALIZABLE
            : Connection.TRANSACTION_REPEATABLE_READ;
  }

  /**
   * The same body, written from one snapshot.
   *
   * @throws ApiProblem 503 when the body is asked for while too many others are being written
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
