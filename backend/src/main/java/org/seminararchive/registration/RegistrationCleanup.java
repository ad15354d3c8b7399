package org.seminararchive.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.PeriodicWork;
import org.seminararchive.series.Participation;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;

/** Deletes registrations that are no longer needed, and assigns free places to the waiting list. */
@ApplicationScoped
public class RegistrationCleanup {
  private static final Logger LOG = Logger.getLogger(RegistrationCleanup.class);
  private static final Duration UNCONFIRMED = Duration.ofDays(7);

  /** Retention period of links. Each mail has a new link, and people keep mails for a long time. */
  private static final Duration LINKS = Duration.ofDays(400);

  @Inject RegistrationRepository registrations;
  @Inject SessionRepository sessions;
  @Inject Gatherings gatherings;
  @Inject Registering registering;
  @Inject Clock clock;

  @ConfigProperty(name = "seminar.registrations.kept")
  Duration kept;

  @ConfigProperty(name = "seminar.registrations.look")
  Duration every;

  void start(@Observes StartupEvent event, PeriodicWork periodic) {
    periodic.repeat(
        every,
        this::run,
        failure ->
            LOG.warn(
                "Cannot delete old registrations; it is tried again. Check the database", failure));
  }

  /** Runs once, in several transactions. */
  public void run() {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              registrations.deleteUnconfirmed(now.minus(UNCONFIRMED));
              registrations.deleteLinks(now.minus(LINKS));
            });
    for (UUID session : QuarkusTransaction.requiringNew().call(registrations::sessions)) {
      QuarkusTransaction.requiringNew().run(() -> deleteIfOver(session, now));
    }
    for (UUID id : QuarkusTransaction.requiringNew().call(registrations::withWaitingList)) {
      QuarkusTransaction.requiringNew()
          .run(() -> gatherings.byId(id).ifPresent(registering::fillPlaces));
    }
  }

  // A deleted session may be restored, so its registrations have the same retention period.
  private void deleteIfOver(UUID id, Instant now) {
    Session session = sessions.findById(id);
    if (session == null) {
      registrations.deleteOf(id, now.minus(kept));
    } else if (session.startsAt.isBefore(now.minus(kept(session)))) {
      registrations.deleteOf(id, now);
    }
  }

  /** Retention period of the session, of the first of its series with one, or of the server. */
  private Duration kept(Session session) {
    return Stream.concat(
            Stream.of(session.participation),
            session.memberships.stream().map(membership -> membership.series.participation))
        .filter(Objects::nonNull)
        .map(Participation::keptDays)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Duration::ofDays)
        .orElse(kept);
  }
}
