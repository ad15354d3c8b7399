package org.seminararchive.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Unicode normalization forms (UAX #15) for untrusted texts. Sorting the combining marks of one
 * character takes quadratic time, so long runs are split first by the Stream-Safe Text Process (UAX
 * #15, section 13). No natural text contains such runs.
 */
public final class UnicodeForm {
  /** Maximum number of combining marks after one character, from the standard. */
  private static final int MOST_MARKS = 30;

  private static final char COMBINING_GRAPHEME_JOINER = '\u034F';

  private UnicodeForm() {}

  /** Canonical composition. */
  public static String nfc(String text) {
    return Normalizer.normalize(streamSafe(text), Form.NFC);
  }

  /** Compatibility composition: replaces half-width and full-width forms and ligatures. */
  public static String nfkc(String text) {
    return Normalizer.normalize(streamSafe(text), Form.NFKC);
  }

  /** Canonical decomposition. */
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

  // Half-width voiced sound marks become combining marks under the compatibility forms.
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
