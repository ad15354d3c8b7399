package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.importing.reading.StopSignal;

/** How long a source may be read, so that no source keeps a thread for long. */
@ApplicationScoped
class ReadingDeadline {
  private final Duration most;

  ReadingDeadline(@ConfigProperty(name = "seminar.import.reading") Duration most) {
    this.most = most;
  }

  /**
   * A signal that counts from now.
   *
   * @param other asked as well
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

  /** 503: a server that is less busy may be in time. */
  ApiProblem stopped() {
    return ApiProblem.of(ProblemCode.READING_STOPPED, Long.toString(most.toSeconds()))
        .withHeader("Retry-After", Long.toString(most.toSeconds()));
  }
}
