package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.talk.TalkContent.SpeakerAt;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * The signs behind names that lead to affiliations in a legend: {@code 田中太郎¹、鈴木花子²} above {@code
 * ¹A大学 ²B大学}. Until the legend is read, the signs stand for the affiliations.
 */
final class NameMarks {
  private static final String RAISED = "[⁰¹²³⁴-⁹ᵃ-ᵉ①-⑨†‡§]+";
  private static final LinearPattern SIGNS =
      LinearPattern.compile(" ?(?<signs>" + RAISED + "(?:[,、] ?" + RAISED + ")*+)(?<more> ?[(（])?");

  private static final String PLAIN = "\\^?(?:\\*?[0-9]{1,2}\\)?|\\*{1,3})";
  private static final LinearPattern NUMBERS =
      LinearPattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]|\\p{Lu}[\\p{Ll}'’-]{1,20})(?<signs>"
              + PLAIN
              + "(?:[,、] ?"
              + PLAIN
              + ")*+)(?=\\s*(?:$|[,、;・&/(]|and |と))(?<more> ?[(])?");

  private static final LinearPattern BEFORE_NUMBER = LinearPattern.compile("[*†‡§]+(?=[0-9])");
  private static final LinearPattern NO_SIGN = LinearPattern.compile("[^0-9a-e*†‡§,]");
  private static final LinearPattern MARK =
      LinearPattern.compile(
          "(?:[0-9]{1,2}|[a-e]|[*†‡§]{1,3}[0-9]?)(?:,(?:[0-9]{1,2}|[a-e]|[*†‡§]{1,3}[0-9]?))*+");

  /** A sign of a legend and its end. */
  private static final LinearPattern KEY =
      LinearPattern.compile(
          "(?:^|(?<=[\\s,、;/(]))\\(?(?<mark>[*†‡§]{0,3}[0-9]{1,2}|[*†‡§]{1,3}|[a-e](?=[):. ]|\\p{IsHan}))[):.]{0,2}\\s*(?=\\p{L})");

  private static final LinearPattern AROUND = LinearPattern.compile("^[\\s,、;/(]+|[\\s,、;/]+$");

  private final Map<String, String> legend = new HashMap<>();

  /** Names with signs in brackets in place of affiliations. */
  static String bracketed(String line) {
    String raised = SIGNS.matcher(line).replaceAll(NameMarks::inBrackets);
    String folded = Script.folded(raised);
    return NUMBERS.occursIn(folded)
        ? NUMBERS.matcher(folded).replaceAll(NameMarks::inBrackets)
        : raised;
  }

  private static String inBrackets(MatchResult found) {
    // A printed affiliation has priority over the legend.
    String sign = plain(found.group(1));
    return found.group(2) != null ? found.group(2) : Matcher.quoteReplacement("(" + sign + ")");
  }

  private static String plain(String sign) {
    return key(NO_SIGN.replaceAll(UnicodeForm.nfkc(sign).replace('、', ','), ""));
  }

  /** Signs such as *1 and *2, which Markdown parses as emphasis. */
  private static String key(String mark) {
    return BEFORE_NUMBER.replaceAll(mark, "");
  }

  /** True if a sign stands for the affiliation. */
  static boolean isOpen(SpeakerAt person) {
    return person.affiliation() != null && MARK.matches(person.affiliation().first());
  }

  /**
   * Takes the affiliations of a legend.
   *
   * @return false if the text is not a legend for the names read before
   */
  boolean take(List<SpeakerAt> people, String text) {
    Set<String> open =
        people.stream()
            .filter(NameMarks::isOpen)
            .flatMap(NameMarks::signs)
            .collect(Collectors.toCollection(HashSet::new));
    boolean taken = !open.isEmpty() && read(UnicodeForm.nfkc(text), open);
    people.replaceAll(p -> isOpen(p) && signs(p).allMatch(legend::containsKey) ? resolved(p) : p);
    return taken;
  }

  private static Stream<String> signs(SpeakerAt person) {
    return Stream.of(person.affiliation().first().split(","));
  }

  private SpeakerAt resolved(SpeakerAt person) {
    String affiliation =
        signs(person)
            .map(legend::get)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return new SpeakerAt(person.name(), person.id(), person.role(), Script.localized(affiliation));
  }

  private boolean read(String text, Set<String> open) {
    List<int[]> ends = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      if (open.contains(key(key.group("mark")))) {
        ends.add(new int[] {key.start(), key.end()});
        keys.add(key(key.group("mark")));
      }
    }
    boolean whole =
        !keys.isEmpty() && AROUND.replaceAll(text.substring(0, ends.get(0)[0]), "").isEmpty();
    for (int i = 0; whole && i < keys.size(); i++) {
      int to = i + 1 < keys.size() ? ends.get(i + 1)[0] : text.length();
      legend.put(keys.get(i), AROUND.replaceAll(text.substring(ends.get(i)[1], to), ""));
    }
    return whole;
  }

  /** The person without unexplained signs; empty if there are none. */
  Optional<SpeakerAt> without(SpeakerAt person) {
    return isOpen(person) ? Optional.of(resolved(person)) : Optional.empty();
  }
}
