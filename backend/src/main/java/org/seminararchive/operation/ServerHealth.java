package org.seminararchive.operation;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;

/**
 * Cached health of the server. At most one check runs at a time and one per second, and callers
 * wait at most two seconds, because probes are frequent and a broken database may hang. During a
 * trouble, checks repeat periodically to detect its end.
 */
@ApplicationScoped
class ServerHealth {
  private static final Logger LOG = Logger.getLogger(ServerHealth.class);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final long PATIENCE_MILLIS = 2000;
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);

  /**
   * Result of a check.
   *
   * @param at {@link System#nanoTime()}
   * @param revision negative if the database was not readable
   */
  record Finding(long at, long revision, long talks, long freeBytes) {
    private static final Finding NO_ANSWER = new Finding(0, -1, 0, -1);

    boolean databaseAnswers() {
      return revision >= 0;
    }
  }

  private final ExecutorService checker =
      Executors.newSingleThreadExecutor(new DefaultThreadFactory("health", true));
  @Inject DatabaseProbe probe;
  @Inject DiskSpace disk;
  @Inject Troubles troubles;
  @Inject Vertx vertx;
  private Future<Finding> check;
  private volatile Finding last = Finding.NO_ANSWER;

  void start(@Observes StartupEvent event) {
    vertx.setPeriodic(
        BETWEEN_CHECKS.toMillis(),
        timer -> {
          if (!troubles.present().isEmpty()) {
            begin();
          }
        });
  }

  void end(@Observes ShutdownEvent event) {
    checker.shutdown();
  }

  /** A result less than one second old. Blocks for at most two seconds. */
  Finding now() {
    Finding known = last;
    if (System.nanoTime() - known.at() < FRESH.toNanos() && known != Finding.NO_ANSWER) {
      return known;
    }
    try {
      return begin().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("A look at the database did not end in time", e);
    }
    return Finding.NO_ANSWER;
  }

  /** The last result. */
  Finding last() {
    return last;
  }

  private synchronized Future<Finding> begin() {
    if (check == null || check.isDone()) {
      check = checker.submit(this::check);
    }
    return check;
  }

  private Finding check() {
    DatabaseProbe.Reading reading = new DatabaseProbe.Reading(-1, last.talks());
    try {
      reading = probe.read();
      if (troubles.present().contains(Trouble.DISK_FULL)) {
        probe.write();
      }
    } catch (RuntimeException e) {
      if (!troubles.note(e)) {
        LOG.warn("Cannot look at the database", e);
      }
    }
    last = new Finding(System.nanoTime(), reading.revision(), reading.talks(), disk.check());
    return last;
  }
}
