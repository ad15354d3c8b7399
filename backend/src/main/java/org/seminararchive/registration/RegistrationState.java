package org.seminararchive.registration;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/**
 * State of a registration. Their {@link WireName}s are stored in the database and used in the API.
 */
@EnumNaming(WireName.class)
public enum RegistrationState {
  /** The mail address is not confirmed. */
  UNCONFIRMED,
  REGISTERED,
  /** Confirmed, beyond the capacity. */
  WAITING;

  @EnumeratedValue public final String code = WireName.of(this);
}
