package org.seminararchive.importing.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The labels of lines below a heading, which determine whether the heading begins a session. */
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
      if (line.heading() > 0 && !Label.isWord(line.text())) {
        return false;
      }
      List<Label> found = LabelledLine.labels(line);
      if (!found.isEmpty()) {
        return labels.contains(found.get(0));
      }
    }
    return false;
  }
}
