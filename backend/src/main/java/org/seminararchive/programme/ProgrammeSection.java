package org.seminararchive.programme;

import org.seminararchive.series.SeriesContent;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.text.WireName;

/** Lists of a programme file. */
enum ProgrammeSection {
  SERIES(SeriesContent.class),
  SPEAKERS(SpeakerContent.class),
  SESSIONS(ProgrammeSession.class);

  private final Class<?> type;

  ProgrammeSection(Class<?> type) {
    this.type = type;
  }

  /** Class of the items. */
  Class<?> type() {
    return type;
  }

  static boolean isOne(String name) {
    return WireName.find(ProgrammeSection.class, name).isPresent();
  }
}
