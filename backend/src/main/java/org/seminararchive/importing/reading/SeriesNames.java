package org.seminararchive.importing.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;
import org.seminararchive.text.LinearPattern;

/**
 * Finds a series by its name or a similar one: 領域セミナ for 学習物理領域セミナー. Generic words such as セミナー do
 * not identify a series.
 *
 * @param own the series of numbers without a name; absent on the page of an unknown series
 * @param foreign the name of that unknown series, or empty
 * @param given true if the import names the series
 * @param shown true if the import or the page names it
 */
record SeriesNames(
    List<NamedSeries> series, Optional<String> own, String foreign, boolean given, boolean shown) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;
  private static final int SHORT = 6;

  /** UTF-16 units of a text in which a name is looked for. */
  private static final int LONGEST_TEXT = 500;

  /** Words of the names of many series. */
  private static final LinearPattern GENERIC =
      LinearPattern.compile(
          "セミナー?|談話会|研究会|勉強会|輪講|輪読会|コロキウ?ム|講演会|講演|ワクショップ|シンポジウム|フォラム|定例会|ゼミ|オンライン|合同|公開|特別|ミニ|開催|目|過去|これまで|今後|次回|前回|これから|[0-9]{4}(?:年度?)?|の"
              + "|(?<![a-z])(?:seminars?|colloqui(?:um|a)|workshop|symposium|meeting|lectures?|talks?|series|journalclub|online|joint|special|the|of|on|session|past|upcoming|previous|next|recent|our)(?![a-z])");

  /** Words that only the name of a series has, and no title. */
  private static final LinearPattern KIND =
      LinearPattern.compile(
          "(?i)(?:セミナー?|談話会|研究会|勉強会|輪講|輪読会|コロキウム|コロキューム|講演会|ワークショップ|シンポジウム|フォーラム|定例会|ゼミ)(?:\\(|$)|(?<![a-z])(?:seminars?|colloquium|symposium|workshop|journal"
              + " club|seminar series|lunch|forum)$");

  private record Candidate(String slug, int common, int different, boolean sure) {}

  /** The series with this name or the most similar one. */
  Optional<String> called(String printed) {
    return best(printed).filter(Candidate::sure).map(Candidate::slug);
  }

  /** The same with a part of the name only, beside another series that is sure. */
  Optional<String> perhaps(String printed) {
    return best(printed).map(Candidate::slug);
  }

  /** True if a name has generic words only. */
  boolean isGeneric(String printed) {
    return rest(printed).isEmpty();
  }

  /** True if a text ends like the name of a series. */
  static boolean isKind(String printed) {
    return printed.length() <= LONGEST_TEXT && KIND.occursIn(Script.folded(printed).strip());
  }

  /** The first series whose whole name a text contains. */
  Optional<String> within(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), LONGEST_TEXT));
    String spaced = spaced(text);
    String key = key(text);
    return series.stream()
        .filter(
            s ->
                names(s)
                    .filter(n -> n.length() > SHORTEST)
                    .anyMatch(
                        n ->
                            Script.hasJapanese(n)
                                ? key.contains(key(n))
                                : contains(spaced, spaced(n))))
        .map(NamedSeries::slug)
        .findFirst();
  }

  private Optional<Candidate> best(String printed) {
    String name = rest(printed);
    Matcher kind = KIND.matcher(Script.folded(printed).strip());
    String word = kind.find() ? kind.group().replace("(", "") : "";
    return series.stream()
        .flatMap(s -> names(s).map(n -> candidate(s.slug(), name, rest(n), n.contains(word))))
        .filter(c -> c.common() >= SHORTEST)
        .max(
            Comparator.comparing(Candidate::sure)
                .thenComparingInt(Candidate::common)
                .thenComparing(Comparator.comparingInt(Candidate::different).reversed()));
  }

  private static Stream<String> names(NamedSeries one) {
    return Stream.concat(Stream.of(one.slug()), one.names().stream());
  }

  /**
   * Compares two names; common is 0 if they have less than three quarters of the longer one.
   *
   * @param same false if the printed name is that of another kind: ディープラーニング勉強会
   */
  private static Candidate candidate(String slug, String printed, String name, boolean same) {
    int longer = Math.max(printed.length(), name.length());
    int shorter = Math.min(printed.length(), name.length());
    boolean within = shorter >= SHORTEST && (contains(printed, name) || contains(name, printed));
    int common = within ? shorter : longer > LONGEST ? 0 : subsequence(printed, name);
    // An acronym with another letter is another one.
    boolean alike =
        printed.equals(name)
            || common * 4 >= longer * 3 && (longer > SHORT || Script.hasJapanese(name));
    boolean acronym =
        within && shorter == name.length() && !Script.hasJapanese(name) && shorter > SHORTEST;
    return new Candidate(
        slug,
        within || alike ? common : 0,
        longer - shorter,
        alike || acronym || within && shorter * 2 >= longer && (same || shorter == name.length()));
  }

  /** True if a text contains a name, an English one as whole words. */
  private static boolean contains(String text, String name) {
    int at = text.indexOf(name);
    if (at < 0 || name.isEmpty()) {
      return false;
    }
    int end = at + name.length();
    boolean before = at > 0 && isLatin(text.charAt(at - 1)) && isLatin(name.charAt(0));
    boolean behind =
        end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1));
    return !before && !behind;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static int subsequence(String one, String other) {
    int[][] length = new int[one.length() + 1][other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        length[i][j] =
            one.charAt(i - 1) == other.charAt(j - 1)
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[one.length()][other.length()];
  }

  private static String rest(String name) {
    String words = Script.folded(name).toLowerCase(Locale.ROOT).replace("ー", "");
    return key(GENERIC.replaceAll(words, " "));
  }

  private static String spaced(String text) {
    return Script.folded(text).toLowerCase(Locale.ROOT);
  }

  private static String key(String name) {
    return Script.bare(name).toLowerCase(Locale.ROOT).replace("ー", "");
  }
}
