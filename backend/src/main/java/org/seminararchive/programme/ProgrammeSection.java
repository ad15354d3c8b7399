package org.seminararchive.programme;

import java.util.Arrays;
import org.seminararchive.series.SeriesContent;
import org.seminararchive.speaker.SpeakerContent;

/** The lists that a programme file may have. The constants are their names there. */
enum ProgrammeSection {
  series(SeriesContent.class),
  speakers(SpeakerContent.class),
  sessions(ProgrammeSession.class);

  private final Class<?> type;

  ProgrammeSection(Class<?> type) {
    this.type = type;
  }

  /** What an item of the list is read as. */
  Class<?> type() {
    return type;
  }

  static boolean isOne(String name) {
    return Arrays.stream(values()).anyMatch(section -> section.name().equals(name));
  }
}
