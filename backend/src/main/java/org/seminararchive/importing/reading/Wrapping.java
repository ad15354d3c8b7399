package org.seminararchive.importing.reading;

import java.util.List;
import org.seminararchive.text.LinearPattern;

/**
 * The width at which a plain text is wrapped, as mails and text browsers do. A line continues below
 * if the first word below would not have fitted on it.
 *
 * @param width in columns, two for each character of a Japanese script; 0 if it is not wrapped
 */
record Wrapping(int width) {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 132;
  private static final int FEWEST = 4;

  /** Tolerance of the width in columns, because programs differ. */
  private static final int SLACK = 2;

  /** Minimum fraction of the long lines that must end at the width. */
  private static final double MOST = 0.6;

  private static final LinearPattern BEGINS =
      LinearPattern.compile(
          "[■●◆◇【|] ?\\S.*|第 ?[0-9]{1,4} ?回.*|(?i:further reading|see also) ?:.*");
  private static final LinearPattern ITEM = LinearPattern.compile("[*•・\\-] ?\\S.*");
  private static final LinearPattern AUTHOR = LinearPattern.compile("[A-Z]\\. ?[A-Z].*");
  private static final LinearPattern ADDRESS = LinearPattern.compile(".*https?://\\S+");
  private static final LinearPattern ENDED = LinearPattern.compile(".*[。.:)」]");

  static Wrapping of(List<String> lines) {
    // A long address is not wrapped.
    int widest =
        lines.stream().filter(l -> !l.contains("://")).mapToInt(Wrapping::width).max().orElse(0);
    if (widest < NARROWEST || widest > WIDEST) {
      return new Wrapping(0);
    }
    var full = new Wrapping(widest);
    int ended = 0;
    int going = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (width(lines.get(i)) * 4 >= widest * 3 && !lines.get(i + 1).isBlank()) {
        going++;
        ended += full.isFull(lines.get(i), lines.get(i + 1)) ? 1 : 0;
      }
    }
    boolean often = ended >= FEWEST && ended >= MOST * going;
    return often || ended > 1 && ended == going ? full : new Wrapping(0);
  }

  /** True if the second line continues the first one. */
  boolean joins(String line, String next) {
    return width > 0
        && !next.isBlank()
        && isFull(line, next)
        && !begins(line.strip(), next.strip());
  }

  /** Appends a continuation to the last part of a line; without a space if a URL fills the line. */
  String join(String line, String last, String next) {
    boolean address = ADDRESS.matches(line) && width(last) >= width;
    return address ? line + next.strip() : Script.joined(line.stripTrailing(), next.strip());
  }

  private static boolean begins(String before, String next) {
    PageLine line = PageLine.of(next);
    String folded = Script.folded(next);
    boolean ended = ENDED.matches(Script.folded(before));
    boolean otherLanguage = Script.hasJapanese(before) && AUTHOR.matches(folded);
    return BEGINS.matches(folded)
        || ended && (ITEM.matches(folded) || otherLanguage)
        || MaterialLinks.isName(next)
        || References.marked(line).isPresent() && (ended || !Script.hasJapanese(before))
        || LabelledLine.of(line, false).get(0).label().isPresent();
  }

  private boolean isFull(String line, String next) {
    String below = next.strip();
    int end = below.offsetByCodePoints(0, 1);
    if (!Script.isJapanese(below.codePointAt(0))) {
      while (end < below.length()
          && !Character.isWhitespace(below.charAt(end))
          && !Script.isJapanese(below.codePointAt(end))) {
        end++;
      }
    }
    // Punctuation does not begin a line.
    while (end < below.length() && "。、，．,.)）」』】ー".indexOf(below.charAt(end)) >= 0) {
      end++;
    }
    return width(line.stripTrailing()) + 1 + width(below.substring(0, end)) > width - SLACK;
  }

  private static int width(String text) {
    return text.codePoints().map(c -> Script.isJapanese(c) ? 2 : 1).sum();
  }
}
