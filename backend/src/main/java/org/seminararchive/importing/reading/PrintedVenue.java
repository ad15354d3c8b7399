package org.seminararchive.importing.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.seminararchive.session.Format;
import org.seminararchive.text.LinearPattern;

/** Reads the place and format of a session. */
final class PrintedVenue {
  private static final int LONGEST = 1000;
  private static final LinearPattern ONLINE =
      LinearPattern.compile(
          "オンライン|online|zoom|webex|teams(?![a-z])|google ?meet|ウェビナー|ウェブ会議|webinar|youtube|ライブ配信");
  private static final LinearPattern ONSITE = LinearPattern.compile("対面|現地|onsite|オンサイト");
  private static final LinearPattern HYBRID = LinearPattern.compile("ハイブリッド|hybrid");

  private static final String NO_PLACE =
      "オンライン|online|zoom|webex|microsoft|teams|googlemeet|youtube|live|ライブ|同時|ハイブリッド|hybrid|なし|対面|現地|ウェビナー|webinar|ミーティング|meeting|会議|システム"
          + "|開催|のみ|only|限定|配信|実施|形式|方式|併用|に?変更|へ変更|となりました|になりました|しました|します|です|による|での|でも|も|にて|を?(?:用い|使用し|使っ)(?:て|た)|via|and|および|[、,/・&+:]|と|で|の|に";
  private static final LinearPattern NOWHERE =
      LinearPattern.compile("\\(?(?:" + NO_PLACE + ")++\\)?");

  /** Bracketed remark about participation behind the format. */
  private static final LinearPattern IGNORED =
      LinearPattern.compile(
          "(?:"
              + NO_PLACE
              + "|要|事前|.{0,40}(?:登録|連絡|案内|送付|メール|お知らせ|通知|url|リンク|参加|接続|link|regist).{0,40})*+");

  private static final LinearPattern EMPTY = LinearPattern.compile("[(（][、。\\s]*[)）]");
  private static final LinearPattern AROUND = LinearPattern.compile("^[\\s→⇒>-]+");
  private static final LinearPattern BRACKET = LinearPattern.compile("\\((?<inside>[^()]*)\\)");

  private static final String WHERE = "[^()、。,;:]{2,60}?";
  private static final String SATELLITE = "(?:オンライン)?(?:配信|サテライト|中継|視聴|上映)会場";

  /** A place to which an online session is shown: 南川大学 201 にてオンライン配信も行います. */
  private static final LinearPattern SHOWN =
      LinearPattern.compile(
          "(?i)(?:^|[(、。,;※])\\s*(?<where>"
              + WHERE
              + ")\\s*(?:(?:にて|において|で|から|より|へ)(?:の|も|は)?\\s*(?:オンライン|ライブ|同時)?(?:配信|中継|視聴|上映|パブリックビュ)|(?:を|が|は)"
              + SATELLITE
              + ")|"
              + SATELLITE
              + " ?(?:[:は]|として) ?(?<satellite>"
              + WHERE
              + ")(?:です|を|[()、。,;]|$)|(?:streamed|broadcast|screened|shown|screening|viewing|watch"
              + " party)(?: live| takes place| session| will be held| is held)? (?:at|in|to)"
              + " (?<room>[^();.]{2,80})|[/,;、] ?(?<hall>"
              + WHERE
              + ") ?\\("
              + SATELLITE
              + "\\)");

  /** What the session does not have: オンライン配信はありません, no streaming. */
  private static final LinearPattern WITHOUT =
      LinearPattern.compile(
          "(?i)(?:配信|オンライン|zoom|中継|現地|対面|onsite|in-person)[^()、。,;]{0,12}(?:な[しく]|無し|ありません|行い?ません|いたしません|しません|しない|取りやめ|中止)[^()、。,;]*|no"
              + " (?:online |live )?(?:streaming|broadcast|zoom)");

  /** A former place: 3号館 201 → オンラインに変更. */
  private static final LinearPattern BEFORE_ARROW =
      LinearPattern.compile("^.+(?:→|⇒|->|=>)\\s*(?=\\S)");

  private static final String CLAUSE = "()、。,;";

  private static final LinearPattern CHANGED =
      LinearPattern.compile("(?:に|へ)?変更(?:となり|になり|し|いたし)?(?:ました|ます)?[)。]*$");

  /** Texts that begin with a format instead of a place. */
  private static final LinearPattern REMOTE_FIRST = LinearPattern.compile("^(?:" + NO_PLACE + ")");

  private PrintedVenue() {}

  /** A printed place without what it no longer is, or does not have. */
  static String current(String printed) {
    String place = BEFORE_ARROW.replaceAll(CHANGED.replaceAll(printed, ""), "");
    String folded = Script.folded(place);
    Matcher without = WITHOUT.matcher(folded);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (without.find()) {
      int start = without.start();
      while (start > from && CLAUSE.indexOf(folded.charAt(start - 1)) < 0) {
        start--;
      }
      rest.append(place, from, start);
      from = without.end();
    }
    return EMPTY.replaceAll(rest.append(place.substring(from)).toString(), "").strip();
  }

  static Optional<Format> format(String printed) {
    String text = Script.folded(printed).toLowerCase(Locale.ROOT);
    boolean online = ONLINE.occursIn(text);
    boolean onsite = ONSITE.occursIn(text);
    if (HYBRID.occursIn(text) || online && onsite) {
      return Optional.of(Format.HYBRID);
    }
    if (online) {
      return Optional.of(Format.ONLINE);
    }
    return onsite ? Optional.of(Format.ONSITE) : Optional.empty();
  }

  /** Combines two places: one online and one on site make a hybrid session. */
  static Optional<Format> both(Optional<Format> one, Optional<Format> other) {
    boolean different = one.isPresent() && other.isPresent() && one.get() != other.get();
    return different ? Optional.of(Format.HYBRID) : one.or(() -> other);
  }

  /** True if a place stands before its online part: 東都大学 101（Zoom でも配信）. */
  static boolean isPlaceFirst(String printed) {
    return !REMOTE_FIRST.occursIn(Script.bare(printed).toLowerCase(Locale.ROOT));
  }

  /** The place; empty if only the format is printed or a placeholder. */
  static String place(String printed) {
    String bare = Script.bare(printed).toLowerCase(Locale.ROOT);
    boolean streamed = streaming(printed).isPresent();
    String plain =
        BRACKET
            .matcher(bare)
            .replaceAll(
                m ->
                    streamed || IGNORED.matches(m.group(1))
                        ? ""
                        : Matcher.quoteReplacement(m.group()));
    boolean nowhere =
        plain.isEmpty() || NOWHERE.matches(plain) || streamed && ONLINE.occursIn(plain);
    return nowhere || Placeholder.is(printed) ? "" : AROUND.replaceAll(printed, "");
  }

  /** The place to which an online session is shown. */
  static Optional<String> streaming(String printed) {
    Matcher shown = SHOWN.matcher(Script.folded(printed));
    while (shown.find()) {
      String name =
          Stream.of("where", "satellite", "room", "hall")
              .filter(group -> shown.group(group) != null)
              .findFirst()
              .orElseThrow();
      String place = printed.substring(shown.start(name), shown.end(name)).strip();
      String bare = Script.bare(place).toLowerCase(Locale.ROOT);
      if (!NOWHERE.matches(bare)
          && !ONLINE.occursIn(bare)
          && ONLINE.occursIn(printed.toLowerCase(Locale.ROOT))) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Appends a line to a place, up to the bound. */
  static String appended(String text, String more) {
    return text.length() > LONGEST ? text : Script.joined(text, more);
  }
}
