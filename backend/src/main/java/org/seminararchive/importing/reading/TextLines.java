package org.seminararchive.importing.reading;

import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Reads the lines of a page that a browser saved as plain text, wrapped or not. */
final class TextLines {
  private static final LinearPattern ITEM = LinearPattern.compile("[*•\\-] +(?=\\S)");
  private static final LinearPattern QUOTED = LinearPattern.compile("(?m)^[> ]+");
  private static final LinearPattern TABS = LinearPattern.compile("\\t+");
  private static final LinearPattern SENTENCE = LinearPattern.compile("[。．.:：,、，「]");

  /** The end of a message; a ruler below a line may mark a heading. */
  private static final LinearPattern END =
      LinearPattern.compile(
          "--|以上|(?i:(?:(?:with )?(?:best|kind|warm) )?(?:regards|wishes)|sincerely),?");

  private static final LinearPattern ENDING = LinearPattern.compile(END + "|[-=_*~─━―]{5,}");

  private static final int LONGEST_HEADING = 40;
  private static final int LEVEL = 6;

  private TextLines() {}

  /** A forwarded mail without the signs before its lines. */
  private static String unquoted(String text) {
    boolean quoted =
        !text.isBlank() && text.lines().allMatch(l -> l.isBlank() || l.startsWith(">"));
    return quoted ? QUOTED.replaceAll(text, "") : text;
  }

  static List<PageLine> of(String text) {
    LineBuilder lines = new LineBuilder();
    List<String> rows = List.of(unquoted(text).split("\n", -1));
    Wrapping wrapping = Wrapping.of(rows);
    boolean inBlock = false;
    int blank = 0;
    for (int i = 0; i < rows.size(); i++) {
      int number = i + 1;
      String line = rows.get(i);
      if (line.isBlank()) {
        if (inBlock) {
          lines.endBlock();
        }
        inBlock = false;
        blank++;
        continue;
      }
      while (i + 1 < rows.size() && wrapping.joins(rows.get(i), rows.get(i + 1))) {
        i++;
        line = wrapping.join(line, rows.get(i - 1), rows.get(i));
      }
      boolean end = inBlock ? END.matches(line.strip()) : ENDING.matches(line.strip());
      if (end) {
        lines.beginBlock(number, PageLine.RULE, "");
        lines.text("---", number);
        lines.endBlock();
        inBlock = false;
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
      if (line.strip().indexOf('\t') != line.strip().lastIndexOf('\t')) {
        line = "| " + TABS.replaceAll(line.strip(), " | ") + " |";
      }
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
