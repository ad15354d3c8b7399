package org.seminararchive.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A received mail, as Jakarta Mail reads it. */
public record ReadMail(MimeMessage message, Map<String, byte[]> parts) {
  private static final Pattern LINK =
      Pattern.compile("https://archive\\.example/registrations/([A-Za-z0-9_-]{43})");

  public static ReadMail of(MimeMessage message) throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    collect(message, parts);
    return new ReadMail(message, parts);
  }

  private static void collect(Part part, Map<String, byte[]> parts) throws Exception {
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart each = several.getBodyPart(i);
        collect(each, parts);
      }
      return;
    }
    try (InputStream body = part.getInputStream()) {
      parts.put(part.getContentType().split(";")[0].strip(), body.readAllBytes());
    }
  }

  public String text() {
    return new String(parts.get("text/plain"), StandardCharsets.UTF_8);
  }

  String html() {
    return new String(parts.get("text/html"), StandardCharsets.UTF_8);
  }

  public String header(String name) throws Exception {
    String[] values = message.getHeader(name);
    assertThat(values).as(name).hasSize(1);
    return values[0];
  }

  /** Secret of the link to the registration, which is in the text and in the headers. */
  String secret() throws Exception {
    Matcher link = LINK.matcher(header("List-Unsubscribe"));
    assertThat(link.find()).isTrue();
    assertThat(text()).contains(link.group());
    return link.group(1);
  }

  ICalendar calendar() {
    ICalendar calendar =
        Biweekly.parse(new String(parts.get("text/calendar"), StandardCharsets.UTF_8)).first();
    assertThat(calendar.validate(calendar.getVersion()).isEmpty()).isTrue();
    return calendar;
  }
}
