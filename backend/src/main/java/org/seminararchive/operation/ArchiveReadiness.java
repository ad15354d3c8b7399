package org.seminararchive.operation;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;

/** Readiness check: down while the database is not readable or a trouble prevents writes. */
@Readiness
class ArchiveReadiness implements HealthCheck {
  /** Troubles that do not make the server unready: brief overload, and failures of file storage. */
  private static final Set<Trouble> TOLERATED = Set.of(Trouble.CROWDED, Trouble.FILES_AWAY);

  private final ServerHealth serverHealth;
  private final Troubles troubles;

  ArchiveReadiness(ServerHealth serverHealth, Troubles troubles) {
    this.serverHealth = serverHealth;
    this.troubles = troubles;
  }

  @Override
  public HealthCheckResponse call() {
    ServerHealth.Finding finding = serverHealth.now();
    Set<Trouble> present = troubles.present();
    boolean up = finding.databaseAnswers() && TOLERATED.containsAll(present);
    return HealthCheckResponse.named("archive")
        .status(up)
        .withData("revision", finding.revision())
        .withData("freeDiskBytes", finding.freeBytes())
        .withData("troubles", present.stream().map(Trouble::name).collect(Collectors.joining(",")))
        .build();
  }
}
