package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * A line that names a session by its numbers: {@code 第6回学習物理領域セミナー＋第58回DLAP}, {@code 第52回}, {@code
 * 第?回}.
 *
 * @param numbers by slug of the series, in printed order
 * @param placeholder whether a number is open, as in {@code 第?回} or {@code 第4X回}
 * @param unknown names of series that nobody here knows
 * @param rest what stands behind the numbers: a title, as in an index
 */
record Headline(
    Map<String, Integer> numbers, boolean placeholder, List<String> unknown, String rest) {
  private static final String DIGITS = "[0-9一二三四五六七八九十百〇]{1,6}";
  private static final String OPEN = "[0-9]{0,3}[?Xx*○●△□◯_]{1,3}|未定";
  private static final LinearPattern UNIT =
      LinearPattern.compile("第 ?(?:(?<number>" + DIGITS + ")|(?<open>" + OPEN + ")) ?回");
  private static final String BEFORE_NAME = " +・&/,、と※()";
  private static final String BEHIND_NAME = " +・&/,、と※(";
  private static final LinearPattern ORNAMENTS =
      LinearPattern.compile("^(?:[\\s■●◆◇□▼*#・]|【[^】]{1,12}】)++|^[【\\[]");
  private static final LinearPattern COLON = LinearPattern.compile("^:\\s*");
  private static final LinearPattern AROUND_TITLE =
      LinearPattern.compile("^[\\s#()\\[\\]【】:]++|(?<![\\s#(\\[【】\\]])[\\s#(\\[【】\\]]++$");
  private static final LinearPattern CLOSING = LinearPattern.compile("(?<!\\))\\)++$");
  private static final LinearPattern BEHIND = LinearPattern.compile("[:「『]");
  private static final LinearPattern DONE =
      LinearPattern.compile("開催済み?|終了|終了しました|済|new|NEW|New!?");
  private static final int LONGEST_NAME = 40;

  /**
   * @param titled whether something may stand behind the numbers
   */
  static Optional<Headline> of(String printed, SeriesNames series, boolean titled) {
    if (printed.indexOf('回') < 0) {
      return Optional.empty();
    }
    String folded = ORNAMENTS.replaceAll(Script.folded(printed), "");
    int cut = folded.length();
    Matcher behind = BEHIND.matcher(folded);
    Matcher unit = UNIT.matcher(folded);
    if (!unit.find() || unit.start() > LONGEST_NAME) {
      return Optional.empty();
    }
    if (behind.find(unit.end())) {
      cut = behind.start();
    }
    String head = folded.substring(0, cut);
    String rest = COLON.replaceAll(folded.substring(cut), "").strip();
    return read(head, rest, series, titled);
  }

  private static Optional<Headline> read(
      String head, String rest, SeriesNames series, boolean titled) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    boolean placeholder = false;
    String behind = rest;
    Matcher unit = UNIT.matcher(head);
    List<int[]> spans = new ArrayList<>();
    List<String> digits = new ArrayList<>();
    while (unit.find()) {
      spans.add(new int[] {unit.start(), unit.end()});
      digits.add(unit.group("number"));
    }
    if (spans.isEmpty() || spans.size() > 5) {
      return Optional.empty();
    }
    String before = name(head.substring(0, spans.get(0)[0]));
    for (int i = 0; i < spans.size(); i++) {
      int next = i + 1 < spans.size() ? spans.get(i + 1)[0] : head.length();
      String name = name(head.substring(spans.get(i)[1], next));
      // A number that breaks off: …＋第56.
      placeholder |= name.contains("第");
      Optional<String> slug = name.isEmpty() ? Optional.empty() : series.called(name);
      if (slug.isEmpty() && i == 0 && !before.isEmpty()) {
        slug = series.called(before);
        if (slug.isEmpty() && !titled) {
          return Optional.empty();
        }
      }
      if (slug.isEmpty() && !name.isEmpty()) {
        boolean last = i + 1 == spans.size();
        // In a heading a title may follow at once: 第16回 入門講義.
        boolean title = titled && last && (i == 0 || head.charAt(spans.get(i)[1]) == ' ');
        if (!titled && (spans.size() == 1 || last && name.length() > LONGEST_NAME / 2)) {
          return Optional.empty();
        }
        if (title) {
          behind = (name + " " + rest).strip();
        } else {
          unknown.add(name);
          continue;
        }
      }
      if (digits.get(i) == null) {
        placeholder = true;
      } else {
        String to = slug.or(series::usual).orElse("");
        int number = number(digits.get(i));
        if (!to.isEmpty() && number > 0) {
          Integer other = numbers.putIfAbsent(to, number);
          // Two numbers in one series: nobody can say which is meant.
          placeholder |= other != null && other != number;
        }
      }
    }
    return Optional.of(new Headline(numbers, placeholder, unknown, plain(behind)));
  }

  /** A title without what only says how things stand: 開催済, a day, the sign of a link. */
  private static String plain(String behind) {
    String title = AROUND_TITLE.replaceAll(behind, "");
    if (title.indexOf('(') < 0) {
      title = CLOSING.replaceAll(title, "").strip();
    }
    boolean day = title.length() < 14 && PrintedTime.of(title).isPresent();
    return day || DONE.matcher(title).matches() ? "" : title;
  }

  private static String name(String between) {
    int start = 0;
    int end = between.length();
    while (start < end && isAround(between.charAt(start), BEFORE_NAME)) {
      start++;
    }
    while (end > start && isAround(between.charAt(end - 1), BEHIND_NAME)) {
      end--;
    }
    return between.substring(start, end);
  }

  private static boolean isAround(char c, String separators) {
    return Character.isWhitespace(c) || separators.indexOf(c) >= 0;
  }

  /** Arabic or Chinese digits, up to 999. */
  static int number(String digits) {
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits.length() > 5 ? 0 : Integer.parseInt(digits);
    }
    int sum = 0;
    int digit = 0;
    for (char c : digits.toCharArray()) {
      int value = "〇一二三四五六七八九".indexOf(c);
      if (value >= 0) {
        digit = digit * 10 + value;
      } else if (c == '十' || c == '百') {
        sum += Math.max(1, digit) * (c == '十' ? 10 : 100);
        digit = 0;
      } else {
        digit = digit * 10 + (c - '0');
      }
    }
    return sum + digit;
  }
}
