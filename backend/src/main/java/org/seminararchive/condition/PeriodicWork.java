package org.seminararchive.condition;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;

/** Repeats work on a worker thread while the server runs. A failure does not end the repetition. */
@ApplicationScoped
public class PeriodicWork {
  @Inject Vertx vertx;
  @Inject Troubles troubles;

  /**
   * @param log logs failures other than {@link Trouble}s, with advice for the operator
   */
  public void repeat(Duration interval, Runnable work, Consumer<RuntimeException> log) {
    vertx.setPeriodic(
        interval.toMillis(), timer -> vertx.executeBlocking(() -> run(work, log), false));
  }

  private Void run(Runnable work, Consumer<RuntimeException> log) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!troubles.note(e)) {
        log.accept(e);
      }
    }
    return null;
  }
}
