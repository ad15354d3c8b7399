package org.seminararchive.text;

import java.nio.charset.StandardCharsets;

/**
 * Folds and unfolds iCalendar content lines (RFC 5545, section 3.1): at 75 octets and never inside
 * a character. The calendar library counts characters instead, which makes Japanese lines three
 * times too long.
 */
public final class ContentLines {
  private static final int MOST = 75;
  private static final String END = "\r\n";

  private ContentLines() {}

  /** Joins folded lines. */
  public static String unfold(String text) {
    return text.replace(END + " ", "");
  }

  /**
   * @param text unfolded content lines, each ended by CRLF
   */
  public static String fold(String text) {
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
