package org.seminararchive.mail;

import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.invitation.Invitation;
import org.seminararchive.invitation.InvitationEvent;
import org.seminararchive.invitation.InvitationLinks;
import org.seminararchive.invitation.InvitationRepository;
import org.seminararchive.mail.LetterText.Labelled;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.MessageBundle;

/** Mails to invited speakers, stored in the transaction of their cause. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SpeakerLetters {
  @Inject LetterRepository letters;
  @Inject InvitationRepository invitations;
  @Inject InvitationLinks links;
  @Inject TalkRepository talks;
  @Inject Wordings wordings;
  @Inject LetterWriting writing;
  @Inject MailSettings settings;
  @Inject Event<LettersAdded> added;
  @Inject Clock clock;

  void happened(@Observes InvitationEvent event) {
    MailKind kind = event.isReminder() ? MailKind.SPEAKER_REMINDER : MailKind.INVITATION;
    letters.add(kind, event.invitation().id, clock.instant());
    added.fire(new LettersAdded());
  }

  /** The secret of a new link; empty if the invitation has ended. */
  Optional<String> link(UUID invitation) {
    return open(invitation).map(found -> links.create(found.id));
  }

  Optional<MailMessage> mail(ClaimedLetter claimed) {
    return open(claimed.owner())
        .flatMap(
            invitation ->
                talks
                    .findWhole(invitation.talkId)
                    .map(talk -> text(claimed, invitation, talk))
                    .map(text -> writing.of(claimed.letter(), invitation.mail, text)));
  }

  private Optional<Invitation> open(UUID id) {
    return invitations
        .findByIdOptional(id)
        .filter(found -> found.mail != null && found.expires.isAfter(clock.instant()));
  }

  private LetterText text(ClaimedLetter claimed, Invitation invitation, Talk talk) {
    Wording wording = wordings.in(invitation.language);
    MessageBundle words = new MessageBundle("mails", Locale.forLanguageTag(invitation.language));
    SessionResponse session = SessionResponse.from(talk.session);
    TalkResponse told = TalkResponse.from(talk);
    var addresses = settings.addresses();
    String what = LetterTexts.what(session, wording);
    String day = LetterTexts.day(session, words);
    String names =
        Wording.speaking(told).stream()
            .map(person -> wording.text(person.name()))
            .collect(Collectors.joining(wording.listJoiner()));
    String until = LetterTexts.day(invitation.expires, session, words);
    return new LetterText(
        invitation.language,
        words.say(claimed.kind().code + ".subject", what, day),
        List.of(
            words.say("greeting", names.isEmpty() ? words.text("speakerOf") : names),
            words.say(claimed.kind().code + ".text", what, day, until)),
        new SessionFacts(words, wording).announced(session, List.of(told)),
        List.of(
            new Labelled(
                words.text("fillIn"), addresses.home() + "invitations/" + claimed.secret())),
        words.text("footerSpeaker"),
        new Labelled(words.text("page"), addresses.session(session).orElseGet(addresses::home)));
  }
}
