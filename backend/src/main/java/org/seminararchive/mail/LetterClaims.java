package org.seminararchive.mail;

import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.mail.LetterTexts.Reader;
import org.seminararchive.registration.Gathering;
import org.seminararchive.registration.Gatherings;
import org.seminararchive.registration.Registration;
import org.seminararchive.registration.RegistrationLinks;
import org.seminararchive.registration.RegistrationRepository;

/** Claims letters for sending, and composes them with new personal links. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LetterClaims {
  @Inject RegistrationRepository registrations;
  @Inject RegistrationLinks links;
  @Inject MailingRepository mailings;
  @Inject Gatherings gatherings;
  @Inject SpeakerLetters speakers;
  @Inject OrganizerLetters organizers;
  @Inject LetterWriting writing;

  /** Marks a letter as being sent; empty if its registration, invitation or notice was deleted. */
  Optional<ClaimedLetter> claim(Letter letter) {
    Optional<String> secret =
        letter.noticeId != null
            ? Optional.of("")
            : letter.invitationId == null ? link(letter) : speakers.link(letter.invitationId);
    letter.state = secret.isPresent() ? Letter.State.SENDING : Letter.State.FAILED;
    UUID owner =
        Stream.of(letter.noticeId, letter.invitationId, letter.registrationId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return secret.map(
        made -> new ClaimedLetter(letter.id, letter.kind, letter.mailingId, owner, made));
  }

  /** Composes a letter; empty if its registration, invitation or notice was deleted meanwhile. */
  Optional<MailMessage> mail(ClaimedLetter claimed) {
    if (claimed.kind() == MailKind.LINKS) {
      return organizers.mail(claimed);
    }
    return claimed.kind().isToSpeaker() ? speakers.mail(claimed) : toReader(claimed);
  }

  private Optional<String> link(Letter letter) {
    return Optional.ofNullable(registrations.findById(letter.registrationId))
        .filter(registration -> about(registration, mailing(letter.mailingId)).isPresent())
        .map(registration -> links.create(registration.id));
  }

  private Optional<MailMessage> toReader(ClaimedLetter claimed) {
    Registration registration = registrations.findById(claimed.owner());
    if (registration == null) {
      return Optional.empty();
    }
    Mailing mailing = mailing(claimed.mailing());
    Reader reader =
        new Reader(registration.name, registration.language, writing.link(claimed.secret()));
    return about(registration, mailing)
        .map(
            gathering ->
                writing.of(
                    claimed.letter(),
                    claimed.kind(),
                    gathering,
                    registration.mail,
                    reader,
                    mailing));
  }

  private Mailing mailing(UUID id) {
    return id == null ? null : mailings.findById(id);
  }

  private Optional<Gathering> about(Registration registration, Mailing mailing) {
    return mailing == null ? gatherings.of(registration) : gatherings.session(mailing.sessionId);
  }
}
