package org.seminararchive.importing.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** The language of a talk where a page states it: （ご講演は英語）, 使用言語: 日本語. */
final class StatedLanguage {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:講演|発表|トーク|言語|talk).{0,6}(?:英語|english)|英語.{0,6}(?:講演|発表|行)|in english",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:講演|発表|トーク|言語|talk).{0,6}(?:日本語|japanese)|日本語.{0,6}(?:講演|発表)",
          Pattern.CASE_INSENSITIVE);

  private StatedLanguage() {}

  /** BCP 47 tag of the language that a text states; empty if it states none. */
  static Optional<String> in(String text) {
    String folded = Script.folded(text);
    if (ENGLISH.matcher(folded).find() || folded.strip().matches("(?i)英語|english")) {
      return Optional.of("en");
    }
    boolean japanese =
        JAPANESE.matcher(folded).find() || folded.strip().matches("(?i)日本語|japanese");
    return japanese ? Optional.of("ja") : Optional.empty();
  }
}
