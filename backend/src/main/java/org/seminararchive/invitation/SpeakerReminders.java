package org.seminararchive.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;
import org.seminararchive.session.Session;
import org.seminararchive.talk.TalkRepository;

/** Reminds each speaker who has not answered once, by the rule of a series of the talk. */
@ApplicationScoped
public class SpeakerReminders {
  private static final Logger LOG = Logger.getLogger(SpeakerReminders.class);

  private final InvitationRepository invitations;
  private final TalkRepository talks;
  private final Event<InvitationEvent> events;
  private final Troubles troubles;
  private final Clock clock;
  private final Duration every;

  SpeakerReminders(
      InvitationRepository invitations,
      TalkRepository talks,
      Event<InvitationEvent> events,
      Troubles troubles,
      Clock clock,
      @ConfigProperty(name = "seminar.invitations.look") Duration every) {
    this.invitations = invitations;
    this.talks = talks;
    this.events = events;
    this.troubles = troubles;
    this.clock = clock;
    this.every = every;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(every.toMillis(), timer -> vertx.executeBlocking(this::look, false));
  }

  private Void look() {
    try {
      run();
    } catch (RuntimeException e) {
      if (!troubles.note(e)) {
        LOG.warn("Cannot remind speakers; it is tried again. Check the database", e);
      }
    }
    return null;
  }

  /** One run, in several transactions. */
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

  /** Nobody is reminded of a question that came later than the rule, or of a past session. */
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
