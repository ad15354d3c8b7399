package org.seminararchive.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;
import org.seminararchive.journal.Change;

/**
 * Metrics of the archive. Values from the database are those of the last health check, so that
 * reading metrics never waits for the database.
 */
@Startup
@ApplicationScoped
class ArchiveMetrics {
  private final Counter writes;

  ArchiveMetrics(MeterRegistry metrics, ServerHealth serverHealth, Troubles troubles) {
    writes =
        Counter.builder("seminar.changes")
            .description("Changes that this server has accepted")
            .register(metrics);
    Gauge.builder("seminar.talks", () -> serverHealth.last().talks())
        .description("Talks in the archive")
        .register(metrics);
    Gauge.builder("seminar.revision", () -> serverHealth.last().revision())
        .description("The journal's last revision")
        .register(metrics);
    Gauge.builder("seminar.disk.free", () -> serverHealth.last().freeBytes())
        .baseUnit("bytes")
        .description("Room where the data lie; negative if that is unknown")
        .register(metrics);
    for (Trouble trouble : Trouble.values()) {
      Gauge.builder("seminar.trouble", () -> troubles.present().contains(trouble) ? 1 : 0)
          .tag("trouble", trouble.name())
          .description("Whether there is this trouble")
          .register(metrics);
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
    writes.increment();
  }
}
