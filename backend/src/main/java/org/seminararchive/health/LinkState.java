package org.seminararchive.health;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.WireName;

/** State of a link. */
@Schema(name = "LinkState")
@EnumNaming(WireName.class)
public enum LinkState {
  /** Not checked yet. */
  UNCHECKED,
  OK,
  /** Failed, with fewer consecutive failures than a broken link. */
  FAILING,
  BROKEN,
  /** The host refuses automated requests, or is not public. Must be checked by a person. */
  UNCLEAR;

  @EnumeratedValue public final String code = WireName.of(this);
}
