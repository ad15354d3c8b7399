package org.seminararchive.programme;

import org.seminararchive.text.LocalizedText;

/**
 * An error in a programme file.
 *
 * @param line from 1
 * @param pointer JSON Pointer (RFC 6901); empty if the text is not valid YAML
 * @param reason in Japanese and English
 */
public record ProgrammeFault(int line, String pointer, LocalizedText reason) {

  static ProgrammeFault of(int line, String pointer, String japanese, String english) {
    return new ProgrammeFault(line, pointer, LocalizedText.inBoth(japanese, english));
  }
}
