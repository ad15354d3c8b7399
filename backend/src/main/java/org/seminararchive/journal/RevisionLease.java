package org.seminararchive.journal;

import io.agroal.api.AgroalDataSource;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the only server on a database keep the last revision in memory. With an embedded database
 * that is always so. Otherwise the server holds a lease in the row that writers lock: a writer of
 * another server ends the lease, and waits for its end before it commits. As long as several
 * servers are seen, none takes it.
 *
 * <p>The lease is renewed when reads need it, so an idle server writes nothing. A suspended machine
 * whose clock stopped may believe in its lease for up to {@link #LENGTH} too long.
 */
@ApplicationScoped
class RevisionLease {
  /** Upper bound of the time for which the first write of another server waits. */
  static final Duration LENGTH = Duration.ofSeconds(2);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final Duration BETWEEN_SIGHTINGS = Duration.ofSeconds(5);

  private static final String UNSHARED =
      " and (shared_until is null or shared_until < current_timestamp)";
  private static final String RENEW =
      "update journal_head set kept_until = current_timestamp + interval '2' second"
          + " where id = 1 and keeper = ?"
          + UNSHARED;
  private static final String TAKE =
      "update journal_head set kept_until = current_timestamp + interval '2' second, keeper = ?"
          + " where id = 1 and (keeper is null or kept_until < current_timestamp)"
          + UNSHARED;
  private static final String RELEASE =
      "update journal_head set keeper = null, kept_until = null where keeper = ?";
  private static final String SIGHT =
      "update journal_head set shared_until = case when seen is null then shared_until"
          + " else current_timestamp + interval '15' second end, seen = ?"
          + " where id = 1 and (seen is null or seen <> ?)";

  private final UUID server = UUID.randomUUID();
  private final AgroalDataSource database;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("revision-lease", true));
  private final boolean isEmbedded;
  private final AtomicBoolean isRenewing = new AtomicBoolean();
  private volatile long nextAttempt = System.nanoTime();
  private volatile Term term = new Term(0, System.nanoTime());

  RevisionLease(
      AgroalDataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.database = database;
    this.isEmbedded = isEmbedded(url);
  }

  /**
   * Uninterrupted possession of the lease.
   *
   * @param end in {@link System#nanoTime()}
   */
  private record Term(long number, long end) {}

  /**
   * Number of the present term, during which no other server writes; empty if the lease is not
   * held. Renews it in the background.
   */
  OptionalLong term() {
    if (isEmbedded) {
      return OptionalLong.of(0);
    }
    Term present = term;
    long now = System.nanoTime();
    if (present.end() - now < LENGTH.dividedBy(2).toNanos()
        && now - nextAttempt >= 0
        && isRenewing.compareAndSet(false, true)) {
      thread.execute(this::renew);
    }
    return present.end() - now > 0 ? OptionalLong.of(present.number()) : OptionalLong.empty();
  }

  /**
   * The time for which a writer, which has locked the row, waits before it commits.
   *
   * @param head the locked row
   */
  Optional<Duration> leftToAnother(JournalHead head) {
    if (isEmbedded || head.keeper() == null || head.keeper().equals(server)) {
      return Optional.empty();
    }
    // The other server cannot renew its lease while the row is locked.
    Duration left = Duration.between(head.now(), head.keptUntil());
    return Optional.of(left.compareTo(LENGTH) > 0 ? LENGTH : left);
  }

  void start(@Observes StartupEvent event) {
    if (!isEmbedded) {
      sight();
      long between = BETWEEN_SIGHTINGS.toMillis();
      thread.scheduleWithFixedDelay(this::sight, between, between, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
    if (!isEmbedded) {
      update(RELEASE, server);
    }
  }

  private void renew() {
    try {
      // Taken before the statement, so that the lease is never overestimated.
      long asked = System.nanoTime();
      long end = asked + LENGTH.toNanos() * 9 / 10;
      if (update(RENEW, server) == 1) {
        term = new Term(term.number(), end);
      } else if (update(TAKE, server) == 1) {
        term = new Term(term.number() + 1, end);
      }
    } finally {
      nextAttempt = System.nanoTime() + BETWEEN_ATTEMPTS.toNanos();
      isRenewing.set(false);
    }
  }

  /** Another server that was seen since the last call prevents leases for a while. */
  private void sight() {
    update(SIGHT, server, server);
  }

  private int update(String sql, UUID... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      // Without the lease, each read looks at the database and reports its absence.
      return 0;
    }
  }

  static boolean isEmbedded(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("jdbc:h2:")
        && !lower.startsWith("jdbc:h2:tcp:")
        && !lower.startsWith("jdbc:h2:ssl:")
        && !lower.contains("auto_server=true");
  }
}
