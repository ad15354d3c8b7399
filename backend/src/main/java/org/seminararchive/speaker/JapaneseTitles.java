package org.seminararchive.speaker;

import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Removes Japanese titles, which stand behind a name with or without a space, and sometimes before
 * it. A title that may be the given name is one if the name has no other: 青山 博士.
 */
final class JapaneseTitles {
  private static final String RANKS = "(?:" + TitleTable.oneOf("rank") + " ?){0,4}?";

  /** Of a student: 博士課程2年. */
  private static final String YEAR = "(?: ?[0-9０-９]年[生次]?)?+";

  private static final LinearPattern BEHIND =
      LinearPattern.compile(
          "(?iu)(?<space> ?)(?<title>"
              + TitleTable.oneOf("honorific")
              + "|"
              + RANKS
              + TitleTable.oneOf("behind")
              + "(?:補佐|代理|心得)?"
              + YEAR
              + ")$");

  /** Signs between two titles: 准教授・センター長. */
  private static final LinearPattern BETWEEN = LinearPattern.compile("[ ・/／、,&]+$");

  private static final LinearPattern BEFORE =
      LinearPattern.compile("(?iu)^(?<title>" + RANKS + TitleTable.oneOf("behind") + ") (?=\\S)");

  /** Given names of Chinese people often end in this honorific: 王昭君. */
  private static final String ALSO_IN_NAMES = "君";

  /** First character of the CJK blocks. */
  private static final char FIRST = '\u2e80';

  private JapaneseTitles() {}

  /**
   * @param name with single spaces
   */
  static String without(String name) {
    // Fast path: each title has a Han, kana or Hangul character.
    return name.chars().allMatch(character -> character < FIRST) ? name : withoutTitles(name);
  }

  private static String withoutTitles(String name) {
    String plain = name;
    Matcher behind = BEHIND.matcher(plain);
    while (behind.find() && isTitle(plain, behind)) {
      plain = BETWEEN.replaceAll(plain.substring(0, behind.start()), "");
      behind = BEHIND.matcher(plain);
    }
    Matcher before = BEFORE.matcher(plain);
    boolean titled =
        before.find()
            && (!TitleTable.has("given", before.group("title"))
                || plain.length() - before.end() > 2);
    return titled ? plain.substring(before.end()) : plain;
  }

  private static boolean isTitle(String name, Matcher found) {
    String rest = name.substring(0, found.start());
    String title = found.group("title");
    if (!found.group("space").isEmpty()) {
      return !rest.isEmpty() && !isGiven(title, rest);
    }
    int shortest = title.equals(ALSO_IN_NAMES) ? 3 : 2;
    return rest.length() >= shortest && !isGiven(title, rest);
  }

  private static boolean isGiven(String title, String rest) {
    boolean onlyFamily = rest.length() <= 2 || TitleTable.has("family", rest);
    return onlyFamily && TitleTable.has("given", title);
  }
}
