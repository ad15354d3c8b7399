package org.seminararchive.description;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;
import org.seminararchive.text.LocalizedText;

/**
 * The sentences in which third parties read about sessions and talks, in one language. A text that
 * does not exist in it stands in the language in which it exists.
 */
public final class Wording {
  /** What a reader of feeds gets who does not say. */
  public static final String DEFAULT_LANGUAGE = "ja";

  private final String language;
  private final Map<String, SeriesResponse> series;
  private final ResourceBundle words;

  /**
   * @param language {@code ja} or {@code en}
   * @param series all there are, by slug
   */
  Wording(String language, Map<String, SeriesResponse> series) {
    this.language = language;
    this.series = series;
    this.words =
        ResourceBundle.getBundle(
            "messages.description",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String language() {
    return language;
  }

  /** The archive's own name. */
  public String archive() {
    return words.getString("archive");
  }

  /** A fixed phrase. */
  public String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }

  /** A text in this language if it exists in it; {@code null} for none. */
  public String text(LocalizedText text) {
    return text == null ? null : text.in(text.languageFor(language));
  }

  /** The name of a series beside a number. */
  public String series(String slug) {
    SeriesResponse known = series.get(slug);
    return known == null ? slug : text(known.shortName());
  }

  /** What is known of a series; {@code null} if it has gone. */
  public SeriesResponse about(String slug) {
    return series.get(slug);
  }

  /** 第6回学習物理領域セミナー＋第58回DLAP; empty for a session without a number. */
  public String numbers(SessionResponse session) {
    return session.numbers().stream()
        .map(n -> say("number", String.valueOf(n.number()), series(n.series())))
        .collect(Collectors.joining(words.getString("joiner")));
  }

  /** A talk's title, or that it is to come. */
  public String title(TalkResponse talk) {
    String title = talk.title() == null ? words.getString("titleToCome") : text(talk.title());
    return talk.part() == null ? title : title + " " + text(talk.part());
  }

  /** Those who speak; a chair only where nobody does. */
  public static List<SpeakerAt> speaking(TalkResponse talk) {
    List<SpeakerAt> main =
        talk.speakers().stream()
            .filter(s -> s.role() == Role.speaker || s.role() == Role.panelist)
            .toList();
    return main.isEmpty() ? talk.speakers() : main;
  }

  /** 橋本 幸士（京都大）、富谷 昭夫（…）. */
  public String speakers(TalkResponse talk) {
    return speaking(talk).stream().map(this::speaker).collect(Collectors.joining(listJoiner()));
  }

  private String speaker(SpeakerAt speaker) {
    return speaker.affiliation() == null
        ? text(speaker.name())
        : say("affiliated", text(speaker.name()), text(speaker.affiliation()));
  }

  /** 第58回DLAP: 題目. Begins with what a reader must not miss: that it does not take place. */
  public String headline(SessionResponse session, List<TalkResponse> talks) {
    return warning(session.status()) + withNumbers(session, subject(session, talks));
  }

  /** What a session is about: its own title, otherwise those of its talks. */
  public String subject(SessionResponse session, List<TalkResponse> talks) {
    return session.title() != null
        ? text(session.title())
        : talks.stream().map(this::title).distinct().collect(Collectors.joining(" / "));
  }

  /** A talk's title behind its session's numbers. */
  public String headline(TalkResponse talk) {
    return warning(talk.session().status()) + withNumbers(talk.session(), title(talk));
  }

  private String withNumbers(SessionResponse session, String what) {
    String numbers = numbers(session);
    return numbers.isEmpty() ? what : what.isEmpty() ? numbers : numbers + ": " + what;
  }

  /** 2024年2月29日(木) 10:30. */
  public String moment(SessionResponse session) {
    ZonedDateTime start = session.start().toZonedDateTime();
    return DateTimeFormatter.ofPattern(words.getString("moment"), Locale.forLanguageTag(language))
        .format(start);
  }

  public String listJoiner() {
    return words.getString("listJoiner");
  }

  private String warning(Status status) {
    return switch (status) {
      case cancelled -> words.getString("cancelled");
      case postponed -> words.getString("postponed");
      default -> "";
    };
  }
}
