package org.seminararchive.series;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import org.seminararchive.text.WireName;

/** Ways of taking part. */
@EnumNaming(WireName.class)
public enum ParticipationMode {
  /** No sign-up; the advice says how to attend. */
  NONE,
  /** By forms on another site. */
  EXTERNAL,
  /** By a registration in this archive. */
  HERE
}
