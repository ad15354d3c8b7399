package org.seminararchive.session;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/** Mode of participation; {@code null} if unknown. */
@EnumNaming(WireName.class)
public enum Format {
  ONLINE,
  HYBRID,
  ONSITE;

  @EnumeratedValue public final String code = WireName.of(this);
}
