package org.seminararchive.health;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.WireName;

/** What is known of a link. */
@Schema(name = "LinkState")
@EnumNaming(WireName.class)
public enum LinkState {
  /** Not looked at yet. */
  UNCHECKED,
  OK,
  /** Failed, but less often than a broken link. */
  FAILING,
  BROKEN,
  /** The host refuses programs, or its address is not public: a person has to look. */
  UNCLEAR;

  @EnumeratedValue public final String code = WireName.of(this);
}
