package org.seminararchive.operation;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.journal.Journal;

/**
 * First step of the start: checks all preconditions, then migrates the database schema. All other
 * startup observers run later.
 */
@ApplicationScoped
class Start {
  private static final Logger LOG = Logger.getLogger(Start.class);

  @Inject StartStages stages;
  @Inject @All List<StartCheck> checks;
  @Inject Flyway flyway;
  @Inject Journal journal;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  void begin(@Observes @Priority(1) StartupEvent event) {
    stages.end("Java and framework");
    try (DatabaseCheck database = DatabaseCheck.open(kind, url, user, password)) {
      boolean empty = database.isEmpty();
      try {
        checks.forEach(check -> check.check(empty));
      } catch (RuntimeException e) {
        database.folder().removeIfEmpty();
        throw e;
      }
      stages.end("checks");
      MigrateResult result = migrate();
      stages.end("schema");
      LOG.infof(
          "Database ready: %s, schema version %s (%d new), revision %d",
          kind, version(result), result.migrationsExecuted, journal.revision());
    }
  }

  private static String version(MigrateResult result) {
    return result.targetSchemaVersion == null
        ? result.initialSchemaVersion
        : result.targetSchemaVersion;
  }

  private MigrateResult migrate() {
    try {
      return flyway.migrate();
    } catch (FlywayException e) {
      throw new StartFailed(
          "The database could not be brought to this version's schema. "
              + e.getMessage().lines().findFirst().orElse(""));
    }
  }
}
