package org.seminararchive.importing.reading;

import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Brackets within a printed name that are no affiliation: its reading, and the field of a degree.
 */
final class NameAside {
  /** How a name is read, in brackets before a title or the affiliation; in hiragana anywhere. */
  private static final LinearPattern READING =
      LinearPattern.compile(
          "^[^()]{1,40}(?<aside> ?\\((?![^()]*(?:大\\)|大学|研究|理研|機構|センター|会社|学院|高専|Univ|Inst|RIKEN))(?:[^()]{1,40}\\)(?= ?(?:氏|さん|先生|様))|[\\p{IsHiragana}\\p{IsKatakana}ー・ ]{1,40}\\)(?= ?\\()|(?<=\\p{IsHan} ?\\()(?![^()]*(?:Research|Lab|Inc|Corp|Ltd|Tech))\\p{Lu}[\\p{IsLatin}'’-]+,? \\p{Lu}[\\p{IsLatin}.'’ -]+\\)(?= ?\\()|[\\p{IsHiragana} ]{2,40}\\)))");

  /** The field of a degree: 博士(理学). */
  private static final LinearPattern DEGREE =
      LinearPattern.compile("(?:博士|修士|学士)(?<aside> ?\\((?![^()]*大学)[^()]{1,8}(?:学|学術|科学|工学)\\))");

  private NameAside() {}

  /** A line without them. */
  static String removed(String line) {
    return without(READING, without(DEGREE, line));
  }

  private static String without(LinearPattern pattern, String text) {
    Matcher aside = pattern.matcher(Script.withRoundBrackets(text));
    return aside.find()
        ? text.substring(0, aside.start("aside")) + text.substring(aside.end("aside"))
        : text;
  }
}
