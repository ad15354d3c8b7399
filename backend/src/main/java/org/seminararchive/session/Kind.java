package org.seminararchive.session;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Kind of a session. */
@EnumNaming(WireName.class)
public enum Kind {
  /** One presentation. */
  TALK,
  /** A lecture in several parts. */
  LECTURE,
  /** Several short talks. */
  LIGHTNING,
  /** A panel discussion. */
  PANEL;

  @EnumeratedValue public final String code = WireName.of(this);
}
