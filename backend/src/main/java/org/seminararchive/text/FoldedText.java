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

  /** Typed instead of the long vowel mark ー behind katakana. */
  private static final String DASHES = "－‐−―—–─‒";

  /** Cyrillic and Greek letters that look like {@link #LATIN} ones (UTS #39). */
  private static final String ALIKE = "аеорсухіјѕАВЕКМНОРСТХІЈЅУΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

  private static final String LATIN = "aeopcyxijsABEKMHOPCTXIJSYABEZHIKMNOPTYXo";

  /** Letters of a word that are looked at on each side. */
  private static final int LONGEST_WORD = 30;

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
      text.append(
          Character.isSurrogate(first)
              ? " "
              : folding.of(String.valueOf(meant(original, from, folding))));
    }
  }

  /** The letter for which a similar sign was typed: ディ－プ, and Cyrillic ones in Latin words. */
  private static char meant(String original, int at, CharacterFolding folding) {
    char typed = original.charAt(at);
    if (DASHES.indexOf(typed) >= 0) {
      char before = at == 0 ? ' ' : original.charAt(at - 1);
      return before >= 'ァ' && before <= 'ヺ' ? 'ー' : typed;
    }
    int alike = folding == CharacterFolding.LETTER ? ALIKE.indexOf(typed) : -1;
    return alike >= 0 && isInLatinWord(original, at) ? LATIN.charAt(alike) : typed;
  }

  private static boolean isInLatinWord(String text, int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_WORD && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    for (int i = from; i < text.length() && i - at < LONGEST_WORD; i++) {
      char letter = text.charAt(i);
      if (i > at && !Character.isLetter(letter)) {
        return false;
      }
      if (letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z') {
        return true;
      }
    }
    return false;
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
    // ヴァ is another spelling of バ, °C of ℃.
    String pairs = text.charAt(from) == 'ヴ' ? "ァィェォ" : text.charAt(from) == '°' ? "CF" : "";
    return to < text.length() && pairs.indexOf(text.charAt(to)) >= 0 ? to + 1 : to;
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
