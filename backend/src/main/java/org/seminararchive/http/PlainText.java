package org.seminararchive.http;

import java.util.Optional;
import org.seminararchive.text.LinearPattern;

/**
 * Validates texts of the archive. Texts are data and never interpreted as markup, so only invisible
 * and unencodable characters are refused.
 */
final class PlainText {
  private static final LinearPattern INVISIBLE = LinearPattern.compile("[\\p{Cntrl}\\p{Cs}]");

  /** Whether a text is a single line or has paragraphs. */
  enum Lines {
    ONE,
    MANY
  }

  private static final String FILLERS = "\u034F\u115F\u1160\u2800\u3164\uFE0F\uFFA0";

  private static final int EXCERPT = 60;

  private PlainText() {}

  /**
   * Error code of a text; empty if it is valid.
   *
   * @param most maximum length in code points
   */
  static Optional<String> fault(String text, int most, Lines lines) {
    if (text.codePoints().allMatch(PlainText::isUnseen)) {
      return Optional.of("blank");
    }
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("too-long");
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      return Optional.of("lone-surrogate");
    }
    // Noncharacters such as U+FFFE and U+FFFF, which XML does not permit.
    if (text.codePoints().anyMatch(c -> (c & 0xFFFE) == 0xFFFE)) {
      return Optional.of("control-character");
    }
    if (text.codePoints().anyMatch(PlainText::isOverride)) {
      return Optional.of("control-character");
    }
    boolean paragraphs = lines == Lines.MANY;
    boolean control =
        text.codePoints()
            .anyMatch(
                c ->
                    Character.getType(c) == Character.CONTROL
                        && !(paragraphs && (c == '\n' || c == '\t')));
    return control ? Optional.of("control-character") : Optional.empty();
  }

  /** Spaces, formatting characters, and letters without a form. */
  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || FILLERS.indexOf(c) >= 0;
  }

  /** Embeddings, overrides and isolates (UAX #9): a text would be shown as another one. */
  private static boolean isOverride(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** Beginning of an input, for messages. */
  static String excerpt(String text) {
    return excerpt(text, EXCERPT);
  }

  /**
   * Beginning of an input.
   *
   * @param most maximum number of code points
   */
  static String excerpt(String text, int most) {
    boolean cut = text.codePointCount(0, text.length()) > most;
    String beginning = cut ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
    return INVISIBLE.replaceAll(beginning, "\uFFFD");
  }
}
