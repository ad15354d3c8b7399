package org.seminararchive.importing.reading;

import java.util.List;
import org.seminararchive.text.LinearPattern;

/** Joins lines to paragraphs; short counted lines, (1) … (2) …, stay together. */
final class Paragraphs {
  private static final LinearPattern COUNTED =
      LinearPattern.compile("^(?:\\([0-9ivx]{1,4}\\)|[0-9]{1,2}[).]|[①-⑳]|[・•\\-] ).*");
  private static final int SHORT = 100;

  private Paragraphs() {}

  static String of(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String before = null;
    for (String line : lines) {
      if (before != null) {
        text.append(isShortItem(before) && isShortItem(line) ? "\n" : "\n\n");
      }
      text.append(line);
      before = line;
    }
    return text.toString();
  }

  private static boolean isShortItem(String line) {
    return line.length() <= SHORT && COUNTED.matcher(Script.folded(line)).matches();
  }
}
