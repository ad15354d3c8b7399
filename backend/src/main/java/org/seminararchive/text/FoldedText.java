package org.seminararchive.text;

import java.util.Arrays;

/**
 * A text folded for comparison (see {@link CharacterFolding}). Keeps the offset of each character
 * in the original, for highlighting.
 */
public final class FoldedText {
  /** Combining grave accent. */
  private static final char FIRST_MARK = '\u0300';

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Equal for all spellings of a word: also without accents and variants of letters. */
  public static FoldedText of(String original) {
    return of(original, CharacterFolding.LETTER);
  }

  /** Equal for the same letters with any width, case, composition and hyphens. */
  public static FoldedText sameLetters(String original) {
    return of(original, CharacterFolding.TYPING);
  }

  private static FoldedText of(String original, CharacterFolding folding) {
    var text = new StringBuilder(original.length());
    int[] starts = new int[original.length() + 16];
    int[] ends = new int[original.length() + 16];
    int from = 0;
    while (from < original.length()) {
      int to = endOfCluster(original, from);
      int at = text.length();
      fold(original, from, to, folding, text);
      if (text.length() > starts.length) {
        starts = Arrays.copyOf(starts, 2 * text.length());
        ends = Arrays.copyOf(ends, 2 * text.length());
      }
      Arrays.fill(starts, at, text.length(), from);
      Arrays.fill(ends, at, text.length(), to);
      from = to;
    }
    return new FoldedText(text.toString(), starts, ends);
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** Start offset in the original of a character of the folded text, in UTF-16 units. */
  public int start(int at) {
    return starts[at];
  }

  /** End offset in the original. */
  public int end(int at) {
    return ends[at];
  }

  private static void fold(
      String original, int from, int to, CharacterFolding folding, StringBuilder text) {
    char first = original.charAt(from);
    if (to - from > 1) {
      text.append(folding.of(original.substring(from, to)));
    } else if (first < 0x80 && first != '`') {
      text.append(Character.toLowerCase(first));
    } else if (isPlainJapanese(first)) {
      text.append(folding.ofPlain(first));
    } else {
      // An index may reject an unpaired surrogate.
      text.append(Character.isSurrogate(first) ? " " : folding.of(String.valueOf(first)));
    }
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
        && text.charAt(to) >= FIRST_MARK
        && !isPlainJapanese(text.charAt(to))
        && isMark(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    // ヴァ is another spelling of バ.
    boolean pair = text.charAt(from) == 'ヴ' && to < text.length();
    return pair && "ァィェォ".indexOf(text.charAt(to)) >= 0 ? to + 1 : to;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || character == 0xFF9E
        || character == 0xFF9F
        // Vowels and final consonants of a decomposed Hangul syllable.
        || character >= 0x1160 && character <= 0x11FF;
  }
}
