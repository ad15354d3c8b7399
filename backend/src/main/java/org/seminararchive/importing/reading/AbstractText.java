package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/** The abstract of a talk while its lines are read, in one language or two. */
final class AbstractText {
  private static final LinearPattern COUNTED =
      LinearPattern.compile("^(?:\\([0-9ivx]{1,4}\\)|[0-9]{1,2}[).]|[①-⑳]|[・•\\-] ).*");
  private static final int SHORT_ITEM = 100;

  private final List<PageLine> lines = new ArrayList<>();

  /** Index of the first line behind the second label of an abstract; 0 if there is one label. */
  private int second;

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Begins a text, in the other language if there is one. */
  void begin() {
    second = second == 0 ? lines.size() : second;
  }

  /** True if two texts are in the same language. */
  boolean isDouble() {
    return second > 0 && second < lines.size() && !isBilingual();
  }

  private boolean isBilingual() {
    return second > 0
        && second < lines.size()
        && Script.hasJapanese(lines.get(0).text()) != Script.hasJapanese(lines.get(second).text());
  }

  void add(PageLine line) {
    if (!line.text().isEmpty()) {
      lines.add(line);
    }
  }

  /** The text as far as it has been read. */
  String soFar() {
    return String.join("\n", pieces(lines));
  }

  /**
   * The paragraphs in both languages; {@code null} if there is no text.
   *
   * @param works receives cited works from the end of the text
   */
  LocalizedText finish(CitedWorks works) {
    List<PageLine> first = new ArrayList<>(lines);
    List<PageLine> other = first.subList(isBilingual() ? second : first.size(), first.size());
    String translated = paragraphs(pieces(other));
    other.clear();
    works.takeFromEndOf(first);
    return PrintedTitle.two(paragraphs(pieces(first)), translated);
  }

  private static List<String> pieces(List<PageLine> lines) {
    List<StringBuilder> pieces = new ArrayList<>();
    for (PageLine piece : lines) {
      String text = piece.marker() + piece.text();
      if (piece.soft() && !pieces.isEmpty()) {
        Script.join(pieces.get(pieces.size() - 1), text);
      } else {
        pieces.add(new StringBuilder(text));
      }
    }
    return pieces.stream().map(StringBuilder::toString).toList();
  }

  /** Joins lines to paragraphs; short counted lines, (1) … (2) …, stay together. */
  private static String paragraphs(List<String> lines) {
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
    return line.length() <= SHORT_ITEM && COUNTED.matcher(Script.folded(line)).matches();
  }
}
