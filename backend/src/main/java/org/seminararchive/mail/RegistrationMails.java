package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.registration.Gatherings;
import org.seminararchive.registration.Registration;
import org.seminararchive.registration.RegistrationEvent;
import org.seminararchive.registration.StoredMail;

/** Mails about a registration, stored in the transaction of their cause. */
@ApplicationScoped
class RegistrationMails implements StoredMail.Source {
  @Inject LetterRepository letters;
  @Inject MailingRepository mailings;
  @Inject Gatherings gatherings;
  @Inject Event<LettersAdded> added;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  void happened(@Observes RegistrationEvent event) {
    switch (event.what()) {
      case ASKED -> add(MailKind.CONFIRMATION, event.registrations());
      case REPEATED -> add(MailKind.REPEATED, event.registrations());
      case PLACED -> tellMeeting(event.registrations());
      case PROMOTED -> {
        add(MailKind.PLACE, event.registrations());
        tellMeeting(event.registrations());
      }
    }
    added.fire(new LettersAdded());
  }

  private void add(MailKind kind, List<Registration> about) {
    about.forEach(each -> letters.add(kind, null, each.id, clock.instant()));
  }

  /** Sends the meeting address immediately if the other participants have it already. */
  private void tellMeeting(List<Registration> placed) {
    Instant now = clock.instant();
    Registration any = placed.get(0);
    List<UUID> coming =
        any.sessionId == null
            ? gatherings.comingOf(any.seriesId, now)
            : gatherings.coming(now).stream().filter(any.sessionId::equals).toList();
    for (Mailing mailing : mailings.begunMeetings(coming)) {
      for (Registration registration : placed) {
        if (!letters.exists(mailing.id, registration.id)) {
          letters.add(MailKind.MEETING, mailing.id, registration.id, now);
          mailing.state = MailingState.SENDING;
        }
      }
    }
  }

  @Override
  public List<StoredMail> of(UUID registration) {
    return letters.of(registration).stream().map(this::stored).toList();
  }

  private StoredMail stored(Letter letter) {
    Mailing mailing = letter.mailingId == null ? null : mailings.findById(letter.mailingId);
    return new StoredMail(
        letter.kind.code,
        mailing == null ? null : mailing.sessionId,
        letter.state.code,
        letter.sent);
  }
}
