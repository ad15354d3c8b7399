package org.seminararchive.description;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.MessageBundle;

/**
 * Phrases about sessions and talks in one language, for pages, feeds and exports. A text without a
 * translation appears in its original language.
 */
public final class Wording {
  /** Default language of feeds and exports. */
  public static final String DEFAULT_LANGUAGE = "ja";

  private final String language;
  private final Map<String, SeriesResponse> series;
  private final Optional<String> licence;
  private final MessageBundle words;

  /**
   * @param language {@code ja} or {@code en}
   * @param series all series by slug
   * @param licence URL of the licence of all data
   */
  Wording(String language, Map<String, SeriesResponse> series, Optional<String> licence) {
    this.licence = licence;
    this.language = language;
    this.series = series;
    this.words = new MessageBundle("description", Locale.forLanguageTag(language));
  }

  public String language() {
    return language;
  }

  /** Name of the archive. */
  public String archive() {
    return words.text("archive");
  }

  /** URL of the licence of the archive's data, if there is one. */
  public Optional<String> licence() {
    return licence;
  }

  /** A fixed phrase. */
  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** Text in this language, or in the first available one; {@code null} for {@code null}. */
  public String text(LocalizedText text) {
    return text == null ? null : text.in(text.languageFor(language));
  }

  /** Name of a series as used together with a number. */
  public String series(String slug) {
    SeriesResponse known = series.get(slug);
    return known == null ? slug : text(known.shortName());
  }

  /** The series; {@code null} if it was deleted. */
  public SeriesResponse about(String slug) {
    return series.get(slug);
  }

  /** 第6回学習物理領域セミナー＋第58回DLAP; empty for a session without numbers. */
  public String numbers(SessionResponse session) {
    return session.numbers().stream()
        .map(n -> say("number", String.valueOf(n.number()), series(n.series())))
        .collect(Collectors.joining(words.text("joiner")));
  }

  /** Title of a talk, or the phrase for an open title. */
  public String title(TalkResponse talk) {
    String title = talk.title() == null ? words.text("titleToCome") : text(talk.title());
    return talk.part() == null ? title : title + " " + text(talk.part());
  }

  /** Speakers and panelists; the chairs if there are neither. */
  public static List<SpeakerAt> speaking(TalkResponse talk) {
    List<SpeakerAt> main =
        talk.speakers().stream()
            .filter(s -> s.role() == Role.SPEAKER || s.role() == Role.PANELIST)
            .toList();
    return main.isEmpty() ? talk.speakers() : main;
  }

  /** People with a role who are not among the speakers. */
  public static List<SpeakerAt> besides(TalkResponse talk, Role role) {
    List<SpeakerAt> speaking = speaking(talk);
    return talk.speakers().stream().filter(s -> s.role() == role && !speaking.contains(s)).toList();
  }

  /** 橋本 幸士（京都大）、富谷 昭夫（…）. */
  public String speakers(TalkResponse talk) {
    return list(speaking(talk));
  }

  /** Other participants of a talk, one line per role. */
  public List<String> others(TalkResponse talk) {
    return Stream.of(Role.CONTRIBUTOR, Role.CHAIR)
        .filter(role -> !besides(talk, role).isEmpty())
        .map(role -> say(role.code, list(besides(talk, role))))
        .toList();
  }

  /** Phrase with the co-hosts; empty without any. */
  public Optional<String> coHosts(SessionResponse session) {
    return session.coHosts() == null || session.coHosts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            say(
                "coHosts",
                session.coHosts().stream()
                    .map(host -> text(host.name()))
                    .collect(Collectors.joining(listJoiner()))));
  }

  private String list(List<SpeakerAt> people) {
    return people.stream().map(this::speaker).collect(Collectors.joining(listJoiner()));
  }

  private String speaker(SpeakerAt speaker) {
    return speaker.affiliation() == null
        ? text(speaker.name())
        : say("affiliated", text(speaker.name()), text(speaker.affiliation()));
  }

  /** 第58回DLAP: 題目. A cancellation or postponement comes first. */
  public String headline(SessionResponse session, List<TalkResponse> talks) {
    return warning(session.status()) + withNumbers(session, subject(session, talks));
  }

  /** Title of the session, otherwise the titles of its talks. */
  public String subject(SessionResponse session, List<TalkResponse> talks) {
    return session.title() != null
        ? text(session.title())
        : talks.stream().map(this::title).distinct().collect(Collectors.joining(" / "));
  }

  /** Title of a talk after its session's numbers. */
  public String headline(TalkResponse talk) {
    return warning(talk.session().status()) + withNumbers(talk.session(), title(talk));
  }

  private String withNumbers(SessionResponse session, String what) {
    String numbers = numbers(session);
    return numbers.isEmpty() ? what : what.isEmpty() ? numbers : numbers + ": " + what;
  }

  /** 2024年2月29日(木) 10:30. */
  public String moment(OffsetDateTime moment) {
    return DateTimeFormatter.ofPattern(words.text("moment"), words.locale()).format(moment);
  }

  /** 2024年2月29日(木) 10:30 JST, with the zone at that moment. */
  public String moment(OffsetDateTime moment, String timeZone) {
    return moment(moment) + " " + zone(moment, timeZone);
  }

  /** Short name of a time zone (IANA) at a moment: {@code JST}, {@code CET}. */
  public static String zone(OffsetDateTime moment, String timeZone) {
    return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH)
        .format(moment.atZoneSameInstant(ZoneId.of(timeZone)));
  }

  public String listJoiner() {
    return words.text("listJoiner");
  }

  /** Phrase before a cancelled or postponed session; otherwise empty. */
  public String warning(Status status) {
    return switch (status) {
      case CANCELLED -> words.text("cancelled");
      case POSTPONED -> words.text("postponed");
      default -> "";
    };
  }
}
