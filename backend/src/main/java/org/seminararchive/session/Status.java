package org.seminararchive.session;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Status set by the organizers. <em>Held</em> is not stored: it follows from the clock. */
@EnumNaming(WireName.class)
public enum Status {
  /** Announced, details open. */
  SCHEDULED,
  CONFIRMED,
  CANCELLED,
  POSTPONED;

  @EnumeratedValue public final String code = WireName.of(this);
}
