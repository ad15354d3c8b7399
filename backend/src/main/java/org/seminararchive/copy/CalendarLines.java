package org.seminararchive.copy;

import java.nio.charset.StandardCharsets;

/**
 * The lines of a calendar, which are folded after 75 octets (RFC 5545, section 3.1): an address may
 * be cut in two, and one that has become longer would be too long.
 */
final class CalendarLines {
  private static final int MOST = 75;
  private static final String END = "\r\n";

  private CalendarLines() {}

  static String unfold(String text) {
    return text.replace(END + " ", "");
  }

  static String fold(String text) {
    var folded = new StringBuilder(text.length() + text.length() / 32);
    for (String line : text.split(END)) {
      int octets = 0;
      for (int at = 0; at < line.length(); ) {
        String character = Character.toString(line.codePointAt(at));
        int size = character.getBytes(StandardCharsets.UTF_8).length;
        if (octets + size > MOST) {
          folded.append(END).append(' ');
          octets = 1;
        }
        folded.append(character);
        octets += size;
        at += character.length();
      }
      folded.append(END);
    }
    return folded.toString();
  }
}
