package org.seminararchive.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Normalization forms (UAX #15) of texts that come from outside. The combining marks of one
 * character are sorted in time that grows with the square of their number, so long runs of them are
 * divided first as the Stream-Safe Text Process of that standard says (section 13); no text of any
 * language has such runs.
 */
public final class UnicodeForm {
  /** Marks behind one character, from the standard. */
  private static final int MOST_MARKS = 30;

  private static final char COMBINING_GRAPHEME_JOINER = '\u034F';

  private UnicodeForm() {}

  /** Composed characters. */
  public static String nfc(String text) {
    return Normalizer.normalize(streamSafe(text), Form.NFC);
  }

  /** Composed characters without compatibility variants: half and full width, ligatures. */
  public static String nfkc(String text) {
    return Normalizer.normalize(streamSafe(text), Form.NFKC);
  }

  /** Characters and their marks apart. */
  public static String nfd(String text) {
    return Normalizer.normalize(streamSafe(text), Form.NFD);
  }

  private static String streamSafe(String text) {
    StringBuilder safe = null;
    int marks = 0;
    int copied = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      marks = isMark(character) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        safe = safe == null ? new StringBuilder(text.length() + 16) : safe;
        safe.append(text, copied, at).append(COMBINING_GRAPHEME_JOINER);
        copied = at;
        marks = 1;
      }
      at += Character.charCount(character);
    }
    return safe == null ? text : safe.append(text, copied, text.length()).toString();
  }

  // Half-width voiced marks become combining ones under the compatibility forms.
  private static boolean isMark(int character) {
    if (character < 0x300) {
      return false;
    }
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || character == 0xFF9E
        || character == 0xFF9F;
  }
}
