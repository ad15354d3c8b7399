package org.seminararchive.importing.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The labels of lines below a heading, which tell whether the heading begins a session. */
final class LabelsAhead {
  private static final Set<Label> DATE = EnumSet.of(Label.WHEN);
  private static final Set<Label> SESSION = EnumSet.of(Label.WHEN, Label.SPEAKER, Label.TITLE);
  private static final int LINES = 3;

  private LabelsAhead() {}

  /** True if the first label below a line is one of a session. */
  static boolean beginSession(List<PageLine> page, int at) {
    return begin(page, at, SESSION);
  }

  /** True if the first label below a line is a date. */
  static boolean date(List<PageLine> page, int at) {
    return begin(page, at, DATE);
  }

  private static boolean begin(List<PageLine> page, int at, Set<Label> labels) {
    int end = Math.min(page.size(), at + 1 + LINES);
    for (PageLine line : page.subList(at + 1, end)) {
      PageLine whole = Label.isWord(line.text()) ? line.asLabel() : line;
      if (line.heading() > 0 && whole == line) {
        return false;
      }
      Optional<Label> label =
          LabelledLine.of(whole, false).stream().findFirst().flatMap(LabelledLine.Piece::label);
      if (label.isPresent()) {
        return labels.contains(label.get());
      }
    }
    return false;
  }

  /** True if a line has the label of a date. */
  static boolean isDate(PageLine line) {
    return Label.isWord(line.text())
        ? LabelledLine.of(line.asLabel(), false)
            .get(0)
            .label()
            .filter(l -> l == Label.WHEN)
            .isPresent()
        : LabelledLine.of(line, false).stream()
            .anyMatch(p -> p.label().filter(l -> l == Label.WHEN).isPresent());
  }
}
