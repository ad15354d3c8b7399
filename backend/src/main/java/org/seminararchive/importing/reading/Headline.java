package org.seminararchive.importing.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.text.LinearPattern;

/**
 * A line with the numbers of a session: {@code 第6回学習物理領域セミナー＋第58回DLAP}, {@code 第52回}, {@code 第?回}.
 *
 * @param numbers by slug of the series, in printed order
 * @param placeholder true if a number is open, as in {@code 第?回} or {@code 第4X回}
 * @param unknown names of unknown series
 * @param assumed true if neither the heading nor the page names the series: 第512回 談話会
 * @param rest the text behind the numbers: a title, as in an index
 */
record Headline(
    Map<String, Integer> numbers,
    boolean placeholder,
    List<String> unknown,
    boolean assumed,
    String rest) {
  private static final String DIGITS = "[0-9一二三四五六七八九十百〇]{1,6}";
  private static final String OPEN = "[0-9]{0,3}[?Xx*○●△□◯_]{1,3}|未定";
  private static final LinearPattern UNIT =
      LinearPattern.compile("第 ?(?:(?<number>" + DIGITS + ")|(?<open>" + OPEN + ")) ?回目?");

  private static final String WORD =
      "(?<=(?<![a-z])(?:seminar|session|meeting|colloquium|workshop|talk|lecture) )#?";

  /** The 93rd, #12, No. 12, Seminar 12; but not June 25th. */
  private static final LinearPattern ENGLISH =
      LinearPattern.compile(
          "(?i)(?:(?<![a-z])the )?(?<![0-9a-z/.:-])(?<!"
              + PrintedDay.MONTHS
              + "\\.? )(?<nth>[0-9]{1,4})(?:st|nd|rd|th)(?![a-z])(?!"
              + " (?:century|order|floor|anniversary)|(?: of)?,? (?:(?:19|20)[0-9]{2}|"
              + PrintedDay.MONTHS
              + "))|(?:(?<![0-9a-z&])(?:#|№ ?|no\\. ?|vol\\. ?)|"
              + WORD
              + ")(?<number>[0-9]{1,4})(?![0-9/-]|[.:][0-9])(?!st|nd|rd|th)");

  /** The number behind the name of a series: DLAP 93, DLAP seminar (93): …. */
  private static final LinearPattern NAMED =
      LinearPattern.compile(
          "^([^0-9:#]{2,40}?)(?:[ -]\\(?|(?<=[A-Za-z])(?=[0-9]{1,3}(?![0-9])))([0-9]{1,4})\\)?(?=$|[:.] | - )");

  /** Signs between the numbers of a joint session. */
  private static final LinearPattern JOINT = LinearPattern.compile("(?<= [/+&×] ?)| ?(?=[/+&×] )");

  private static final LinearPattern AROUND_NAME =
      LinearPattern.compile("^[\\s+・&/,、と※()】\\]]++|(?<![\\s+・&/,、と※(])[\\s+・&/,、と※(]++$");
  private static final LinearPattern ORNAMENTS =
      LinearPattern.compile("^(?:[\\s■●◆◇□▼*#・]|【[^】回]{1,12}】)++|^[【\\[]");

  /** Another count of the same session: （通算第120回）. */
  private static final LinearPattern OTHER_COUNT =
      LinearPattern.compile("\\((?:通算|通し|累計|今年度|[0-9]{4} ?年度?)[^()]*\\)");

  private static final LinearPattern COLON = LinearPattern.compile("^(?:[:]| - )\\s*");
  private static final LinearPattern AROUND_TITLE =
      LinearPattern.compile("^[\\s#()\\[\\]【】:]++|(?<![\\s#(\\[【】\\]])[\\s#(\\[【】\\]]++$");

  /** The name of the site behind a title. */
  private static final LinearPattern OF_SITE = LinearPattern.compile(" [·|] [^·|]{1,60}$");

  private static final LinearPattern DAY_BEHIND = LinearPattern.compile(" ?\\(([^()]{4,40})\\)$");
  private static final LinearPattern CLOSING = LinearPattern.compile("(?<!\\))\\)++$");
  private static final LinearPattern BEHIND = LinearPattern.compile("[:「『]| - ");
  private static final LinearPattern DONE =
      LinearPattern.compile("の?(?:ご案内|案内|お知らせ|開催案内|詳細|予定)|開催済み?|終了|終了しました|済|new|NEW|New!?");
  private static final int LONGEST_NAME = 40;

  /** A longer line has no English number of a session. */
  private static final int LONGEST = 300;

  private static final int MOST_UNITS = 5;

  /** A heading with English numbers in their Japanese form: {@code 第93回} for The 93rd, DLAP 93. */
  static String inJapanese(String printed, SeriesNames series) {
    if (printed.indexOf('回') >= 0 || printed.length() > LONGEST) {
      return printed;
    }
    String folded = Script.folded(printed);
    Matcher named = NAMED.matcher(folded);
    if (named.find() && series.called(named.group(1)).isPresent()) {
      return named.replaceFirst("$1 第$2回").strip();
    }
    String[] parts = JOINT.split(folded);
    boolean joint = parts.length > 1 && Stream.of(parts).filter(ENGLISH::occursIn).count() > 1;
    return Stream.of(joint ? parts : new String[] {folded})
        .map(Headline::firstInJapanese)
        .collect(Collectors.joining())
        .strip();
  }

  private static String firstInJapanese(String folded) {
    return ENGLISH
        .matcher(folded)
        .replaceFirst(m -> " 第" + (m.group(1) == null ? m.group(2) : m.group(1)) + "回 ");
  }

  /**
   * @param titled true if a title may follow the numbers
   */
  static Optional<Headline> of(String printed, SeriesNames series, boolean titled) {
    if (printed.indexOf('回') < 0) {
      return Optional.empty();
    }
    String folded = OTHER_COUNT.replaceAll(ORNAMENTS.replaceAll(Script.folded(printed), ""), "");
    int cut = folded.length();
    Matcher behind = BEHIND.matcher(folded);
    Matcher unit = UNIT.matcher(folded);
    if (!unit.find() || unit.start() > LONGEST_NAME) {
      return Optional.empty();
    }
    if (behind.find(unit.end())) {
      cut = behind.start();
    }
    String head = PrintedTime.withoutDay(folded.substring(0, cut), unit.end());
    String rest = COLON.replaceAll(folded.substring(cut), "").strip();
    return read(head, rest, series, titled);
  }

  /** The numbers of a sentence: what follows them is no title. */
  Headline withoutRest() {
    return new Headline(numbers, placeholder, unknown, assumed, "");
  }

  private static Optional<Headline> read(
      String head, String rest, SeriesNames series, boolean titled) {
    List<MatchResult> units = UNIT.matcher(head).results().limit(MOST_UNITS + 1).toList();
    if (units.isEmpty() || units.size() > MOST_UNITS) {
      return Optional.empty();
    }
    String before = name(head.substring(0, units.get(0).start()));
    String end = name(head.substring(units.get(units.size() - 1).end()));
    // Each name may stand before its number: DLAP 第93回・学習物理領域セミナー 第40回.
    boolean ahead = units.size() > 1 && end.isEmpty() && series.called(before).isPresent();
    var numbers = new HeadlineNumbers(series, titled, ahead ? "" : before, rest);
    for (int i = 0; i < units.size(); i++) {
      int from = units.get(i).end();
      boolean last = i + 1 == units.size();
      String behind =
          ahead
              ? i == 0 ? before : head.substring(units.get(i - 1).end(), units.get(i).start())
              : head.substring(from, last ? head.length() : units.get(i + 1).start());
      var unit =
          new HeadlineNumbers.Unit(
              units.get(i).group(1), name(behind), i == 0, last, behind.startsWith(" "));
      if (!numbers.take(unit)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Headline(
            numbers.bySlug,
            numbers.placeholder,
            numbers.unknown,
            numbers.assumed,
            plain(numbers.behind)));
  }

  /** A title without notices of state: 開催済, a day, brackets of a link. */
  private static String plain(String behind) {
    String title = AROUND_TITLE.replaceAll(OF_SITE.replaceAll(behind, ""), "");
    Matcher day = DAY_BEHIND.matcher(title);
    if (day.find() && PrintedTime.isAll(day.group(1))) {
      title = title.substring(0, day.start());
    }
    if (title.indexOf('(') < 0) {
      title = CLOSING.replaceAll(title, "").strip();
    }
    return PrintedTime.isAll(title) || DONE.matcher(title).matches() ? "" : title;
  }

  private static String name(String between) {
    return AROUND_NAME.replaceAll(between, "");
  }
}
