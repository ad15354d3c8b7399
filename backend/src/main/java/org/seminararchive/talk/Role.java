package org.seminararchive.talk;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Role of a person in a talk. */
@EnumNaming(WireName.class)
public enum Role {
  SPEAKER,
  PANELIST,
  CONTRIBUTOR,
  CHAIR;

  @EnumeratedValue public final String code = WireName.of(this);
}
