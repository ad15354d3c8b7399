package org.seminararchive.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.PeriodicWork;
import org.seminararchive.session.Session;
import org.seminararchive.talk.TalkRepository;

/**
 * Sends one reminder for each unanswered invitation, at the time that a series of the talk sets.
 */
@ApplicationScoped
public class SpeakerReminders {
  private static final Logger LOG = Logger.getLogger(SpeakerReminders.class);

  @Inject InvitationRepository invitations;
  @Inject TalkRepository talks;
  @Inject Event<InvitationEvent> events;
  @Inject Clock clock;

  @ConfigProperty(name = "seminar.invitations.look")
  Duration every;

  void start(@Observes StartupEvent event, PeriodicWork periodic) {
    periodic.repeat(
        every,
        this::run,
        failure ->
            LOG.warn("Cannot remind speakers; it is tried again. Check the database", failure));
  }

  /** Runs once, in several transactions. */
  public void run() {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew().run(() -> invitations.forgetAddresses(now));
    for (UUID id : QuarkusTransaction.requiringNew().call(() -> invitations.unanswered(now))) {
      QuarkusTransaction.requiringNew().run(() -> remind(id, now));
    }
  }

  private void remind(UUID id, Instant now) {
    Invitation invitation = invitations.findById(id);
    if (invitation != null && isDue(invitation, now) && invitations.remind(id, now)) {
      events.fire(new InvitationEvent(invitation, true));
    }
  }

  /** False for an invitation created after the time of the reminder, and for a past session. */
  private boolean isDue(Invitation invitation, Instant now) {
    return talks
        .findWhole(invitation.talkId)
        .map(talk -> talk.session)
        .filter(session -> session.startsAt.isAfter(now))
        .flatMap(SpeakerReminders::due)
        .filter(due -> due.isAfter(invitation.created) && !due.isAfter(now))
        .isPresent();
  }

  private static Optional<Instant> due(Session session) {
    var start = session.startsAt.atZone(ZoneId.of(session.timeZone)).toOffsetDateTime();
    return session.memberships.stream()
        .map(membership -> membership.series.speakerReminder)
        .filter(Objects::nonNull)
        .findFirst()
        .map(rule -> rule.before(start, session.timeZone).toInstant());
  }
}
