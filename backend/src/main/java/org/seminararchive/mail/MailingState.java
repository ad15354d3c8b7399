package org.seminararchive.mail;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.EnumeratedValue;
import org.seminararchive.text.WireName;

/**
 * State of a mail to many. Their {@link WireName}s are stored in the database and used in the API.
 */
@EnumNaming(WireName.class)
public enum MailingState {
  PLANNED,
  /** Paused by an organizer. */
  HELD,
  SENDING,
  SENT,
  /** Will not be sent. */
  DROPPED;

  @EnumeratedValue public final String code = WireName.of(this);
}
