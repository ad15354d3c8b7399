package org.seminararchive.http;

import java.util.Optional;
import org.seminararchive.text.LinearPattern;

/**
 * What may be a text of the archive. Text is data: it is never read as markup, so nothing is
 * escaped or forbidden for its meaning, only what no reader could see and no encoding could carry.
 */
final class PlainText {
  private static final LinearPattern INVISIBLE = LinearPattern.compile("[\\p{Cntrl}\\p{Cs}]");

  /** Whether a text is one line or has paragraphs. */
  enum Lines {
    ONE,
    MANY
  }

  private static final int EXCERPT = 60;

  private PlainText() {}

  /**
   * The code of what is wrong with a text, if anything is.
   *
   * @param most its length at most, in code points
   */
  static Optional<String> fault(String text, int most, Lines lines) {
    if (text.isBlank()) {
      return Optional.of("blank");
    }
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("too-long");
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      return Optional.of("lone-surrogate");
    }
    // U+FFFE, U+FFFF and their like: XML cannot hold them.
    if (text.codePoints().anyMatch(c -> (c & 0xFFFE) == 0xFFFE)) {
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

  /** The beginning of something that was sent, as it may stand in a message. */
  static String excerpt(String text) {
    return excerpt(text, EXCERPT);
  }

  /**
   * The beginning of something that was sent.
   *
   * @param most code points at most
   */
  static String excerpt(String text, int most) {
    boolean cut = text.codePointCount(0, text.length()) > most;
    String beginning = cut ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
    return INVISIBLE.replaceAll(beginning, "\uFFFD");
  }
}
