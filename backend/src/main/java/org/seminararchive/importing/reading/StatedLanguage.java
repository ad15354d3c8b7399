package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.text.LinearPattern;

/** The language of a talk where a page states it: （ご講演は英語）, 使用言語: 日本語. */
final class StatedLanguage {
  private static final LinearPattern ENGLISH =
      LinearPattern.compile(
          "(?i)(?:講演|発表|トーク|言語|talk).{0,6}(?:英語|english)|英語.{0,6}(?:講演|発表|行)|in"
              + " english|^\\s*(?:英語|english)\\s*$");
  private static final LinearPattern JAPANESE =
      LinearPattern.compile(
          "(?i)(?:講演|発表|トーク|言語|talk).{0,6}(?:日本語|japanese)|日本語.{0,6}(?:講演|発表)|^\\s*(?:日本語|japanese)\\s*$");

  private StatedLanguage() {}

  /** BCP 47 tag of the language that a text states; empty if it states none. */
  static Optional<String> in(String text) {
    String folded = Script.folded(text);
    if (ENGLISH.occursIn(folded)) {
      return Optional.of("en");
    }
    return JAPANESE.occursIn(folded) ? Optional.of("ja") : Optional.empty();
  }
}
