package org.seminararchive.programme;

import java.util.LinkedHashMap;
import org.seminararchive.text.LocalizedText;

/**
 * Something that is wrong in a programme file.
 *
 * @param line from 1
 * @param pointer to it (RFC 6901); empty if the text is no YAML
 * @param reason in Japanese and English
 */
public record ProgrammeFault(int line, String pointer, LocalizedText reason) {

  static ProgrammeFault of(int line, String pointer, String japanese, String english) {
    var both = new LinkedHashMap<String, String>();
    both.put("ja", japanese);
    both.put("en", english);
    return new ProgrammeFault(line, pointer, new LocalizedText(both));
  }
}
