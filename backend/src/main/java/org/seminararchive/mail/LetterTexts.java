package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.mail.LetterText.Labelled;
import org.seminararchive.meeting.Meetings;
import org.seminararchive.registration.Gathering;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.session.Status;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.MessageBundle;

/** Composes the texts of mails from the current state of a session. */
@ApplicationScoped
class LetterTexts {
  @Inject Wordings wordings;
  @Inject TalkRepository talks;
  @Inject Meetings meetings;
  @Inject MailSettings settings;

  /**
   * Recipient of a mail.
   *
   * @param link page of the registration
   */
  record Reader(String name, String language, String link) {}

  /**
   * @param mailing may contain an organizer's words; {@code null} for a mail about a registration
   */
  LetterText of(MailKind kind, Gathering gathering, Reader reader, Mailing mailing) {
    Wording wording = wordings.in(reader.language());
    MessageBundle words = new MessageBundle("mails", Locale.forLanguageTag(reader.language()));
    SessionResponse session =
        gathering.isSession() ? SessionResponse.from(gathering.session()) : null;
    String what = name(gathering, session, wording);
    String when = session == null ? "" : day(session, words);
    String key = key(kind, session);
    String subject = edited(mailing == null ? null : mailing.subject, reader);
    String text = edited(mailing == null ? null : mailing.text, reader);
    return new LetterText(
        reader.language(),
        subject == null ? words.say(key + ".subject", what, when) : subject,
        paragraphs(kind, reader, words, text == null ? words.say(key + ".text", what, when) : text),
        session == null ? List.of() : facts(kind, session, new SessionFacts(words, wording)),
        links(kind, gathering, session, reader, words),
        words.say(kind == MailKind.CONFIRMATION ? "footerAsked" : "footer", what),
        new Labelled(words.text("end"), reader.link()));
  }

  // Whoever signs somebody else up must not choose words of the mail to them.
  private static List<String> paragraphs(
      MailKind kind, Reader reader, MessageBundle words, String text) {
    return kind == MailKind.CONFIRMATION
        ? List.of(text)
        : List.of(words.say("greeting", reader.name()), text);
  }

  /** Name of the series or session of a registration. */
  static String name(Gathering gathering, SessionResponse session, Wording wording) {
    if (session == null) {
      return wording.text(gathering.series().name);
    }
    return what(session, wording);
  }

  /** Name of a session. */
  static String what(SessionResponse session, Wording wording) {
    String numbers = wording.numbers(session);
    return numbers.isEmpty() ? wording.subject(session, List.of()) : numbers;
  }

  /** Day of a session. */
  static String day(SessionResponse session, MessageBundle words) {
    return day(session.start().toInstant(), session, words);
  }

  /** Day of an instant, in the time zone of a session. */
  static String day(Instant moment, SessionResponse session, MessageBundle words) {
    return DateTimeFormatter.ofPattern(words.text("day"), words.locale())
        .format(moment.atZone(ZoneId.of(session.timeZone())));
  }

  /** The organizer's text in the reader's language; {@code null} for the default text. */
  private static String edited(LocalizedText text, Reader reader) {
    return text == null ? null : text.in(reader.language());
  }

  private static String key(MailKind kind, SessionResponse session) {
    boolean changes = kind == MailKind.CHANGED && session != null;
    if (changes && session.status() == Status.POSTPONED) {
      return "postponed";
    }
    return changes && session.status() == Status.CANCELLED ? "cancelled" : kind.code;
  }

  private List<Labelled> facts(MailKind kind, SessionResponse session, SessionFacts facts) {
    List<TalkResponse> parts =
        talks.ofSessions(List.of(session.id())).stream().map(TalkResponse::from).toList();
    if (kind == MailKind.SLIDES) {
      return facts.read(parts);
    }
    if (kind == MailKind.MEETING) {
      meetings
          .of(session.id())
          .ifPresent(
              meeting -> {
                facts.add("address", meeting.address());
                facts.add("passcode", meeting.passcode());
                facts.add("note", meeting.note());
              });
    }
    return facts.announced(session, parts);
  }

  private List<Labelled> links(
      MailKind kind,
      Gathering gathering,
      SessionResponse session,
      Reader reader,
      MessageBundle words) {
    Addresses addresses = settings.addresses();
    List<Labelled> links = new ArrayList<>();
    if (kind == MailKind.CONFIRMATION) {
      links.add(new Labelled(words.text("confirm"), reader.link()));
    }
    if (kind == MailKind.REPEATED) {
      links.add(new Labelled(words.text("registration"), reader.link()));
    }
    String page =
        session == null
            ? addresses.series(gathering.series().slug)
            : addresses.session(session).orElseGet(addresses::home);
    links.add(new Labelled(words.text("page"), page));
    return links;
  }
}
