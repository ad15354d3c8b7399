package org.seminararchive.search;

import java.util.Arrays;
import java.util.Locale;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;
import org.seminararchive.text.VariantCharacters;

/**
 * A text normalized for comparison: compatibility forms (UAX #15, NFKC: ＬＡＳＳＯ, ﾆｭｰﾗﾙ, ⽤), case and
 * variant characters. Keeps the offset of each character in the original, for highlighting.
 */
final class FoldedText {
  private static final LinearPattern MARKS = LinearPattern.compile("\\p{M}");

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText of(String original) {
    var text = new StringBuilder(original.length());
    int[] starts = new int[original.length() + 16];
    int[] ends = new int[original.length() + 16];
    int from = 0;
    while (from < original.length()) {
      int to = endOfCluster(original, from);
      if (to - from == 1
          && isPlainJapanese(original.charAt(from))
          && text.length() < starts.length) {
        starts[text.length()] = from;
        ends[text.length()] = to;
        text.append(VariantCharacters.usual(original.charAt(from)));
        from = to;
        continue;
      }
      String folded = fold(original, from, to);
      if (text.length() + folded.length() > starts.length) {
        int more = 2 * (starts.length + folded.length());
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
      }
      for (int i = 0; i < folded.length(); i++) {
        starts[text.length() + i] = from;
        ends[text.length() + i] = to;
      }
      text.append(folded);
      from = to;
    }
    return new FoldedText(text.toString(), starts, ends);
  }

  /** The normalized text. */
  String text() {
    return text;
  }

  /** Start offset in the original of a character of the normalized text, in UTF-16 units. */
  int start(int at) {
    return starts[at];
  }

  /** End offset in the original. */
  int end(int at) {
    return ends[at];
  }

  private static String fold(String original, int from, int to) {
    if (to - from == 1 && original.charAt(from) < 0x80) {
      return String.valueOf(Character.toLowerCase(original.charAt(from)));
    }
    if (to - from == 1 && Character.isSurrogate(original.charAt(from))) {
      // An unpaired surrogate, which an index may reject.
      return " ";
    }
    String normal = UnicodeForm.nfkc(original.substring(from, to));
    String lower = normal.toLowerCase(Locale.ROOT);
    // Diacritics are removed from Latin letters only: が and か differ.
    if (Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.LATIN) {
      lower = MARKS.replaceAll(UnicodeForm.nfd(lower), "");
    }
    return VariantCharacters.usual(lower);
  }

  // Kana and ideographs that are their own compatibility forms: most characters of most texts.
  private static boolean isPlainJapanese(char character) {
    return character >= 'ぁ' && character <= 'ゖ'
        || character >= 'ァ' && character <= 'ヺ'
        || character >= '\u4e00' && character <= '\u9fff';
  }

  // End of a character with its combining marks, including the voiced marks of half-width kana.
  private static int endOfCluster(String text, int from) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length()
        && !isPlainJapanese(text.charAt(to))
        && isMark(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || character == 0xFF9E
        || character == 0xFF9F;
  }
}
