package org.seminararchive.importing.reading;

import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.UnicodeForm;

/**
 * Folds and classifies characters of Japanese pages. A folded text has the length of the original,
 * so that indexes are valid in both.
 */
public final class Script {
  /** White space and separators of every script. */
  public static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}]+");

  /** Han characters and kana, without the punctuation that goes with them. */
  private static final LinearPattern LETTER =
      LinearPattern.compile(
          "[\\u3041-\\u30fa\\u30fc-\\u30ff々\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9d"
              + "\\x{20000}-\\x{3134f}\\u2e80-\\u2fdf]");

  private static final LinearPattern AROUND =
      LinearPattern.compile("^[\\s\\p{Z}\\uFEFF]+|(?<![\\s\\p{Z}\\uFEFF])[\\s\\p{Z}\\uFEFF]++$");

  private static final LinearPattern SINGLE = LinearPattern.compile("[\\u2018-\\u201B\\u2032`]");

  /** Two single quotation marks are LaTeX's double one. */
  private static final LinearPattern DOUBLE = LinearPattern.compile("[\\u201C-\\u201F\\u2033]|''");

  private static final LinearPattern DASHES = LinearPattern.compile("[-\\u2010-\\u2015\\u2212]+");

  /** Upper bound of a shortened text in characters. */
  private static final int SHORT = 60;

  /** UTF-16 units of a text that are considered for it. */
  private static final int LOOKED_AT = 500;

  private Script() {}

  /** Same as {@link #folded}, with other brackets as round ones. */
  static String withRoundBrackets(String text) {
    char[] folded = folded(text).toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] =
          "[【〔<".indexOf(folded[i]) >= 0 ? '(' : "]】〕>".indexOf(folded[i]) >= 0 ? ')' : folded[i];
    }
    return new String(folded);
  }

  /** Full-width ASCII becomes ASCII, all white space a space, every kind of wave and dash one. */
  static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded(folded[i]);
    }
    return new String(folded);
  }

  private static char folded(char c) {
    if (c >= '！' && c <= '～') {
      return c == '～' ? '~' : (char) (c - '！' + '!');
    }
    return switch (c) {
      case '　', ' ', '\t' -> ' ';
      case '〜', '〰', '∼' -> '~';
      case '–', '—', '−', '‐', '‑', '‒', '―' -> '-';
      case '｢' -> '「';
      case '｣' -> '」';
      case '･' -> '・';
      case '､' -> '、';
      case '｡' -> '。';
      // Kangxi radicals look like the characters that they stand for: 6⽉.
      default -> c >= '\u2f00' && c <= '\u2fd5' ? UnicodeForm.nfkc(String.valueOf(c)).charAt(0) : c;
    };
  }

  /**
   * A text with compatible width and composition (NFKC) and plain quotation marks and dashes:
   * programs that publish pages change these.
   */
  public static String plain(String text) {
    String single = SINGLE.replaceAll(UnicodeForm.nfkc(text), "'");
    return DASHES.replaceAll(DOUBLE.replaceAll(single, "\""), "-").replace('〜', '~');
  }

  /** The same without white space. */
  static String bare(String text) {
    return SPACES.replaceAll(plain(text), "");
  }

  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** A text without white space of any script around it. */
  public static String stripped(String text) {
    return AROUND.replaceAll(text, "");
  }

  /** Han characters, kana, and the punctuation and full-width forms that go with them. */
  static boolean isJapanese(int c) {
    return c >= 0x3000 && c <= 0x30ff
        || c >= 0x3400 && c <= 0x9fff
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0xff00 && c <= 0xffef
        || c >= 0x20000 && c <= 0x3134f
        || c >= 0x2e80 && c <= 0x2fdf;
  }

  static boolean hasJapanese(String text) {
    return LETTER.occursIn(text);
  }

  /** {@code ja} if a text has any Japanese letter, otherwise {@code en}. */
  public static String language(String text) {
    return hasJapanese(text) ? "ja" : "en";
  }

  /** A text in the language of its letters; {@code null} if empty. */
  public static LocalizedText localized(String text) {
    return text.isEmpty() ? null : LocalizedText.of(language(text), text);
  }

  /** Joins two pieces of a wrapped text, without a space next to Japanese. */
  static String joined(String one, String other) {
    StringBuilder both = new StringBuilder(one);
    join(both, other);
    return both.toString();
  }

  static void join(StringBuilder one, String other) {
    if (one.length() > 0 && !other.isEmpty()) {
      boolean close =
          isJapanese(one.codePointBefore(one.length())) || isJapanese(other.codePointAt(0));
      one.append(close ? "" : " ");
    }
    one.append(other);
  }

  /** The beginning of a text, in one line. */
  public static String shortened(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String line = SPACES.replaceAll(beginning, " ").strip();
    return line.codePointCount(0, line.length()) <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
  }
}
