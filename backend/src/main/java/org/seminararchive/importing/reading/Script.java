package org.seminararchive.importing.reading;

import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Characters of Japanese pages: which widths are the same, and whether a text is Japanese. A folded
 * text is as long as the original, so that what is found in one is at the same place in the other.
 */
final class Script {
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\p{Z}]+");

  /** Two single quotation marks are LaTeX's double one. */
  private static final LinearPattern PAIRS = LinearPattern.compile("''");

  /** Characters of a text that are enough to know it by. */
  private static final int SHORT = 60;

  private Script() {}

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
      case '〜' -> '~';
      case '–', '—', '−', '‐', '‑' -> '-';
      case '｢' -> '「';
      case '｣' -> '」';
      case '･' -> '・';
      case '､' -> '、';
      case '｡' -> '。';
      default -> c;
    };
  }

  /**
   * What is left of a text when width, white space, composition and the shape of quotation marks
   * and dashes do not count: programs that publish pages change these.
   */
  static String bare(String text) {
    String composed = UnicodeForm.nfkc(text);
    StringBuilder bare = new StringBuilder(SPACES.replaceAll(composed, ""));
    for (int i = 0; i < bare.length(); i++) {
      bare.setCharAt(i, plain(bare.charAt(i)));
    }
    return PAIRS.replaceAll(bare, "\"");
  }

  private static char plain(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '″' -> '"';
      case '‘', '’', '‚', '′', '`' -> '\'';
      case '–', '—', '−', '‐', '‑', '―' -> '-';
      case '〜' -> '~';
      default -> c;
    };
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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

  /** Han characters and kana only. */
  static boolean isJapaneseLetter(int c) {
    return c >= 0x3041 && c <= 0x30ff && c != '・'
        || c == '々'
        || c >= 0x3400 && c <= 0x9fff
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0xff66 && c <= 0xff9d
        || c >= 0x20000 && c <= 0x3134f
        || c >= 0x2e80 && c <= 0x2fdf;
  }

  static boolean hasJapanese(String text) {
    return text.codePoints().anyMatch(Script::isJapaneseLetter);
  }

  /** The language a text is written in: {@code ja} if there is anything Japanese in it. */
  static String language(String text) {
    return hasJapanese(text) ? "ja" : "en";
  }

  /** Two pieces of one wrapped text: Japanese has no spaces between words. */
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

  /** The beginning of a text, where the whole would be too much to read. */
  static String shortened(String text) {
    return text.length() <= SHORT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHORT))) + "…";
  }
}
