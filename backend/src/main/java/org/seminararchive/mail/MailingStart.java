package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.seminararchive.registration.Gathering;
import org.seminararchive.registration.Gatherings;
import org.seminararchive.registration.Registration;

/** Starts due mailings: creates a letter for each recipient, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MailingStart {
  @Inject MailingRepository mailings;
  @Inject LetterRepository letters;
  @Inject Gatherings gatherings;
  @Inject Recipients recipients;

  void begin(Instant now) {
    mailings.due(now).forEach(mailing -> begin(mailing, now));
  }

  private void begin(Mailing mailing, Instant now) {
    Gathering gathering = gatherings.session(mailing.sessionId).orElse(null);
    boolean isOver =
        gathering == null
            || (mailing.kind != MailKind.SLIDES && !gathering.session().startsAt.isAfter(now));
    if (isOver) {
      mailing.state = MailingState.DROPPED;
      return;
    }
    if (!recipients.missing(mailing.kind, gathering).isEmpty()) {
      return;
    }
    for (Registration registration : recipients.of(mailing.kind, gathering)) {
      letters.add(mailing.kind, mailing.id, registration.id, now);
    }
    mailing.begun = now;
    mailing.state = MailingState.SENDING;
  }
}
