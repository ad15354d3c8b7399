package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.importing.reading.StopSignal;

/** Limits the time of reading, so that no source occupies a thread for long. */
@ApplicationScoped
class ReadingDeadline {
  private final Duration most;

  ReadingDeadline(@ConfigProperty(name = "seminar.import.reading") Duration most) {
    this.most = most;
  }

  /**
   * Starts the deadline.
   *
   * @param other another signal, checked first
   */
  StopSignal and(StopSignal other) {
    long begun = System.nanoTime();
    return () -> {
      other.check();
      if (System.nanoTime() - begun > most.toNanos()) {
        throw stopped();
      }
    };
  }

  /** 503: a less busy server may be fast enough. */
  ApiProblem stopped() {
    return ApiProblem.of(ProblemCode.READING_STOPPED, Long.toString(most.toSeconds()))
        .withHeader("Retry-After", Long.toString(most.toSeconds()));
  }
}
