package org.seminararchive.series;

/** What becomes of the changes of invited speakers. */
public enum SpeakerEdits {
  /** They are saved at once. */
  saved,
  /** They wait for an organizer. */
  reviewed
}
