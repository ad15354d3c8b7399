package org.seminararchive.keeping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.file.FileKeeping;
import org.seminararchive.health.AfterChecks;
import org.seminararchive.health.LinkSettings;

/** Fetches due copies, one of each host in a round, and updates the talks that show them. */
@ApplicationScoped
class CopyRounds implements AfterChecks {
  /** Maximum number of hosts with simultaneous requests. */
  private static final int HOSTS = 4;

  private final CopyLedger ledger;
  private final CopyFetch fetch;
  private volatile boolean ending;

  CopyRounds(
      CopyLedger ledger,
      Vertx vertx,
      FileKeeping files,
      @ConfigProperty(name = "seminar.files.size") MemorySize most,
      CopySettings settings,
      LinkSettings links,
      Clock clock) {
    this.ledger = ledger;
    fetch = new CopyFetch(vertx, files, most.asLongValue(), settings, links, clock);
  }

  @Override
  public boolean hasWork() {
    return !ending && ledger.hasWork();
  }

  @Override
  public void run() {
    List<KeptCopy> due = ledger.due(HOSTS);
    List<Future<CopyFinding>> running = due.stream().map(fetch::fetch).toList();
    for (int i = 0; i < due.size(); i++) {
      CopyFinding finding = running.get(i).toCompletionStage().toCompletableFuture().join();
      record(due.get(i), finding);
    }
    renewAll();
  }

  private void record(KeptCopy asked, CopyFinding finding) {
    try {
      // During shutdown, closed connections are not failures of the host.
      if (!ending) {
        ledger.record(asked, finding);
      }
    } finally {
      if (finding.content() != null) {
        finding.content().abandon();
      }
    }
  }

  private void renewAll() {
    List<UUID> before = List.of();
    List<UUID> talks = ledger.talksToRenew();
    while (!ending && !talks.isEmpty() && !talks.equals(before)) {
      ledger.renew(talks);
      before = talks;
      talks = ledger.talksToRenew();
    }
  }

  void end(@Observes ShutdownEvent event) {
    ending = true;
    fetch.close();
  }
}
