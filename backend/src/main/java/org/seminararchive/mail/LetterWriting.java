package org.seminararchive.mail;

import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.seminararchive.description.Wordings;
import org.seminararchive.feed.CalendarMessage;
import org.seminararchive.mail.LetterTexts.Reader;
import org.seminararchive.registration.Gathering;

/** Makes mails with their headers and attachments. */
@ApplicationScoped
class LetterWriting {
  private final LetterTexts texts;
  private final CalendarMessage calendar;
  private final Wordings wordings;
  private final MailSettings settings;
  private final Clock clock;

  LetterWriting(
      LetterTexts texts,
      CalendarMessage calendar,
      Wordings wordings,
      MailSettings settings,
      Clock clock) {
    this.texts = texts;
    this.calendar = calendar;
    this.wordings = wordings;
    this.settings = settings;
    this.clock = clock;
  }

  /** Page of a registration. */
  String link(String secret) {
    return settings.addresses().home() + "registrations/" + secret;
  }

  /**
   * Reads the session in a transaction that writes nothing.
   *
   * @param id equal in all attempts, so that a mail that arrives twice is recognized (RFC 5322,
   *     section 3.6.4)
   * @param mailing may contain an organizer's words; may be {@code null}
   */
  Mail of(UUID id, MailKind kind, Gathering gathering, String to, Reader reader, Mailing mailing) {
    LetterText text = texts.of(kind, gathering, reader, mailing);
    Mail mail =
        new Mail()
            .setFrom(settings.from())
            .setTo(List.of(to))
            .setSubject(text.subject())
            .setText(text.plain())
            .setHtml(text.html())
            .addHeader("Message-ID", "<%s@%s>".formatted(id, settings.host()))
            .addHeader("Date", date())
            .addHeader("Content-Language", reader.language())
            // RFC 3834: no automatic reply is wanted.
            .addHeader("Auto-Submitted", "auto-generated")
            .addHeader("List-Id", "<%s.%s>".formatted(list(gathering), settings.host()))
            .addHeader("List-Unsubscribe", "<" + reader.link() + ">")
            .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    attach(mail, kind, gathering, reader.language());
    return mail;
  }

  private void attach(Mail mail, MailKind kind, Gathering gathering, String language) {
    String method = kind.calendarMethod();
    if (method == null) {
      return;
    }
    calendar
        .of(
            gathering.session().id,
            method,
            bare(settings.from()),
            wordings.in(language),
            settings.addresses())
        .ifPresent(
            text ->
                mail.addAttachment(
                    "session.ics",
                    text.getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; method=" + method));
  }

  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static String list(Gathering gathering) {
    return gathering.slugs().stream().findFirst().orElse("seminar");
  }

  /** The address of {@code Name <address>}. */
  private static String bare(String sender) {
    int open = sender.lastIndexOf('<');
    return open < 0 ? sender : sender.substring(open + 1, sender.lastIndexOf('>'));
  }
}
