package org.seminararchive.importing.reading;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds possible sessions below headings without a number. */
final class UnnumberedSessions {
  private final Set<Integer> lines = new LinkedHashSet<>();

  /** Labels found in the chapter. */
  private final Set<Label> told = EnumSet.noneOf(Label.class);

  /** Line of the last heading; 0 before the first one. */
  private int chapter;

  /** Their first lines. */
  Set<Integer> lines() {
    return lines;
  }

  /** Begins with a heading, which is itself a session if it has a day and a year. */
  void chapter(PageLine heading, String text) {
    chapter = heading.number();
    told.clear();
    if (PrintedTime.of(text).flatMap(PrintedTime::year).isPresent()) {
      lines.add(chapter);
    }
  }

  void read(PageLine line) {
    told.addAll(LabelledLine.labels(line));
    boolean session =
        told.contains(Label.WHEN) && (told.contains(Label.SPEAKER) || told.contains(Label.TITLE));
    if (session) {
      lines.add(chapter == 0 ? line.number() : chapter);
      told.clear();
    }
  }
}
