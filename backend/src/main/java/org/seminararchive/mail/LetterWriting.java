package org.seminararchive.mail;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.seminararchive.description.Wordings;
import org.seminararchive.feed.CalendarMessage;
import org.seminararchive.mail.LetterTexts.Reader;
import org.seminararchive.registration.Gathering;

/** Composes mails with headers and attachments. */
@ApplicationScoped
class LetterWriting {
  /** RFC 5322, section 3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  @Inject LetterTexts texts;
  @Inject CalendarMessage calendar;
  @Inject Wordings wordings;
  @Inject MailSettings settings;
  @Inject Clock clock;

  /** Page of a registration. */
  String link(String secret) {
    return settings.addresses().home() + "registrations/" + secret;
  }

  /**
   * Reads the session in a transaction that writes nothing.
   *
   * @param id equal in all attempts, so that a mail that arrives twice is recognized (RFC 5322,
   *     section 3.6.4)
   * @param mailing may contain texts of an organizer; may be {@code null}
   */
  MailMessage of(
      UUID id, MailKind kind, Gathering gathering, String to, Reader reader, Mailing mailing) {
    MailMessage mail = of(id, to, texts.of(kind, gathering, reader, mailing));
    mail.getHeaders()
        .add("List-Id", "<%s.%s>".formatted(list(gathering), settings.host()))
        .add("List-Unsubscribe", "<" + reader.link() + ">")
        .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    attach(mail, kind, gathering, reader.language());
    return mail;
  }

  /** A mail to one person, without the headers of a mailing list. */
  MailMessage of(UUID id, String to, LetterText text) {
    return new MailMessage()
        .setFrom(settings.from())
        .setTo(to)
        .setSubject(text.subject())
        .setText(text.plain())
        .setHtml(text.html())
        .setHeaders(
            MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<%s@%s>".formatted(id, settings.host()))
                .add("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)))
                .add("Content-Language", text.language())
                // RFC 3834: suppresses automatic replies.
                .add("Auto-Submitted", "auto-generated"));
  }

  private void attach(MailMessage mail, MailKind kind, Gathering gathering, String language) {
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
                mail.setAttachment(
                    MailAttachment.create()
                        .setName("session.ics")
                        .setContentType("text/calendar; charset=UTF-8; method=" + method)
                        .setData(Buffer.buffer(text))));
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
