package org.seminararchive.importing.reading;

import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Reads the lines of a page that a browser saved as plain text. */
final class TextLines {
  private static final LinearPattern ITEM = LinearPattern.compile("[*•\\-] +(?=\\S)");

  private static final LinearPattern SENTENCE = LinearPattern.compile("[。．.:：,、，「]");
  private static final int LONGEST_HEADING = 40;
  private static final int LEVEL = 6;

  private TextLines() {}

  static List<PageLine> of(String text) {
    LineBuilder lines = new LineBuilder();
    int number = 0;
    boolean inBlock = false;
    int blank = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        if (inBlock) {
          lines.endBlock();
        }
        inBlock = false;
        blank++;
        continue;
      }
      if (!inBlock) {
        // A heading has more blank lines above it than a paragraph.
        boolean heading =
            blank > 1 && line.length() <= LONGEST_HEADING && !SENTENCE.matcher(line).find();
        lines.beginBlock(number, heading ? LEVEL : 0, "");
        inBlock = true;
      }
      blank = 0;
      Matcher item = ITEM.matcher(line);
      boolean listed = item.lookingAt();
      if (listed) {
        lines.beginBlock(number, 0, "- ");
      }
      lines.text(listed ? line.substring(item.end()) : line, number);
      lines.hardBreak();
    }
    return lines.lines();
  }
}
