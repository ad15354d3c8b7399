package org.seminararchive.talk;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** How the language of a talk was determined. */
@EnumNaming(WireName.class)
public enum Basis {
  /** Stated by the organizers. */
  STATED,
  /** Inferred from title, abstract or speaker. */
  INFERRED;

  @EnumeratedValue public final String code = WireName.of(this);
}
