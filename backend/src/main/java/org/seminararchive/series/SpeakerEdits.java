package org.seminararchive.series;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** What becomes of the changes of invited speakers. */
@EnumNaming(WireName.class)
public enum SpeakerEdits {
  /** They are saved at once. */
  SAVED,
  /** They wait for an organizer. */
  REVIEWED;

  @EnumeratedValue public final String code = WireName.of(this);
}
