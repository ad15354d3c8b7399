package org.seminararchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of text in one script. Japanese abstracts contain much English, so the analysis depends on
 * the script and not on the language of the text. White space and middle dots between Japanese
 * characters (橋本 幸士, line breaks) are skipped.
 *
 * @param japanese true for kanji and kana; other runs are split at spaces
 * @param text the run
 * @param at offset of each character in the normalized text
 */
record ScriptRun(boolean japanese, String text, int[] at) {

  static List<ScriptRun> of(String folded) {
    var runs = new ArrayList<ScriptRun>();
    int[] at = new int[folded.length()];
    int from = 0;
    while (from < folded.length()) {
      boolean japanese = isJapanese(folded, from);
      var text = new StringBuilder();
      int to = from;
      while (to < folded.length() && isJapanese(folded, to) == japanese) {
        text.append(folded.charAt(to));
        at[text.length() - 1] = to;
        to++;
        if (japanese) {
          to = behindGap(folded, to);
        }
      }
      runs.add(new ScriptRun(japanese, text.toString(), Arrays.copyOf(at, text.length())));
      from = to;
    }
    return runs;
  }

  private static int behindGap(String text, int from) {
    int to = from;
    while (to < text.length() && isGap(text.charAt(to))) {
      to++;
    }
    return to < text.length() && isJapanese(text, to) ? to : from;
  }

  private static boolean isGap(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '・'
        || character == '·';
  }

  private static boolean isJapanese(String text, int at) {
    char character = text.charAt(at);
    if (character < 0x3005) {
      return false;
    }
    // A low surrogate belongs to the character before it.
    boolean second = Character.isLowSurrogate(character) && at > 0;
    int point = text.codePointAt(second ? at - 1 : at);
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> point == 'ー' || point == '〆';
    };
  }
}
