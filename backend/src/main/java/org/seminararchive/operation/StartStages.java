package org.seminararchive.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures the stages of the start for the log. */
@ApplicationScoped
class StartStages {
  private static final int AFTER_ALL_OTHERS = 10_000;

  private final Instant begin =
      // Of the JVM: the start time of the process is that of the shell it replaced.
      Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  private final List<String> stages = new ArrayList<>();
  private Instant last = begin;

  void observed(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
    end("archive");
  }

  /** Ends a stage and begins the next one. */
  synchronized void end(String stage) {
    Instant now = Instant.now();
    stages.add(stage + " " + Duration.between(last, now).toMillis());
    last = now;
  }

  /** From the start of the JVM to the end of the last stage. */
  synchronized long millis() {
    return Duration.between(begin, last).toMillis();
  }

  /** Names and durations of the stages in ms. */
  @Override
  public synchronized String toString() {
    return String.join(", ", stages);
  }
}
