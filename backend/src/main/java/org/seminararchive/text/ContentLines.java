package org.seminararchive.text;

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
      int from = 0;
      for (int at = 0; at < line.length(); ) {
        int character = line.codePointAt(at);
        int size = octets(character);
        if (octets + size > MOST) {
          folded.append(line, from, at).append(END).append(' ');
          from = at;
          octets = 1;
        }
        octets += size;
        at += Character.charCount(character);
      }
      folded.append(line, from, line.length()).append(END);
    }
    return folded.toString();
  }

  /** Length in UTF-8; an unpaired surrogate becomes a question mark. */
  private static int octets(int character) {
    if (character < 0x80
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
      return 1;
    }
    return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
