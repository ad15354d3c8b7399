package org.seminararchive.series;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** How changes of invited speakers are handled. */
@EnumNaming(WireName.class)
public enum SpeakerEdits {
  /** Saved immediately. */
  SAVED,
  /** Reviewed by an organizer. */
  REVIEWED;

  @EnumeratedValue public final String code = WireName.of(this);
}
