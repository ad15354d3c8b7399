package org.seminararchive.talk;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Kind of a material. */
@EnumNaming(WireName.class)
public enum MaterialKind {
  SLIDES,
  NOTES,
  NOTEBOOK,
  HANDOUT,
  VIDEO,
  WEB;

  @EnumeratedValue public final String code = WireName.of(this);
}
