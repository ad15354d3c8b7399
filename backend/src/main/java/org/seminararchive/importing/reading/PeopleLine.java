package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.speaker.PrintedName;
import org.seminararchive.text.LinearPattern;

/** Splits a line of several people at separators outside of brackets. */
final class PeopleLine {
  private static final LinearPattern MARK = LinearPattern.compile("[()、,;&/|・]|と| and |および");
  private static final LinearPattern KANJI_BEHIND =
      LinearPattern.compile("^\\p{IsHan}{3,6}(?:[^\\p{IsHan}]|$)");
  private static final LinearPattern KANJI_BEFORE =
      LinearPattern.compile("(?:^|[^\\p{IsHan}])\\p{IsHan}{3,6}$");

  private static final LinearPattern END = LinearPattern.compile("[(、,;&/|]| and ");
  private static final LinearPattern SUFFIX_NEXT =
      LinearPattern.compile("(?i:jr|sr)\\b|I{2,3}\\b|IV\\b");

  /** What follows the name of a person before the next one. */
  private static final LinearPattern BEHIND_NAME =
      LinearPattern.compile("(?:氏|\\)|さん|先生|様|教授|講師|助教|研究員) *$");

  private static final int SHORT = 10;

  private PeopleLine() {}

  /**
   * @param folded the line with round brackets
   */
  static List<String> split(String line, String folded) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean listed = false;
    Matcher mark = MARK.matcher(folded);
    while (mark.find()) {
      String found = mark.group();
      if (found.equals("(")) {
        depth++;
      } else if (found.equals(")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0
          && separates(found, folded, mark.start())
          && !(found.equals(",") && !listed && isWithinName(folded, from, mark.end()))) {
        parts.add(line.substring(from, mark.start()));
        listed = found.equals(",") && folded.substring(from, mark.start()).indexOf('(') < 0;
        from = mark.end();
      }
    }
    parts.add(line.substring(from));
    return parts;
  }

  /** True for the comma of O'Brien, Seán and of Jane Roe, Ph.D. */
  private static boolean isWithinName(String folded, int from, int behind) {
    Matcher end = END.matcher(folded).region(behind, folded.length());
    int to = end.find() ? end.start() : folded.length();
    String next = folded.substring(behind, to).strip();
    boolean last = to == folded.length() || folded.charAt(to) != ',';
    String suffix =
        last ? "" : folded.substring(to + 1, Math.min(folded.length(), to + SHORT)).strip();
    return PrintedName.isSuffix(next)
        || PrintedName.isTitle(next)
        || (last || SUFFIX_NEXT.matcher(suffix).lookingAt())
            && PrintedName.isFamilyFirst(folded.substring(from, behind - 1).strip(), next);
  }

  private static boolean separates(String mark, String folded, int at) {
    return switch (mark) {
      case "・" -> betweenPeople(folded, at) || betweenKanji(folded, at);
      case "と", "および" -> betweenPeople(folded, at);
      default -> true;
    };
  }

  /** 山田太郎・鈴木花子; but ジョン・スミス is one person. */
  private static boolean betweenKanji(String folded, int at) {
    return KANJI_BEFORE.matcher(folded.substring(Math.max(0, at - 8), at)).find()
        && KANJI_BEHIND.matcher(folded.substring(at + 1, Math.min(folded.length(), at + 9))).find();
  }

  private static boolean betweenPeople(String folded, int at) {
    return BEHIND_NAME.occursIn(folded.substring(Math.max(0, at - SHORT), at));
  }
}
