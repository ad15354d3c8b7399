package org.seminararchive.programme;

import java.util.Arrays;
import org.seminararchive.series.SeriesContent;
import org.seminararchive.speaker.SpeakerContent;

/** Lists of a programme file. The constants are their names in the file. */
enum ProgrammeSection {
  series(SeriesContent.class),
  speakers(SpeakerContent.class),
  sessions(ProgrammeSession.class);

  private final Class<?> type;

  ProgrammeSection(Class<?> type) {
    this.type = type;
  }

  /** Class of the items. */
  Class<?> type() {
    return type;
  }

  static boolean isOne(String name) {
    return Arrays.stream(values()).anyMatch(section -> section.name().equals(name));
  }
}
