package org.seminararchive.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** JPA entity of the online meeting of a session; deleted with the session. */
@Entity
public class Meeting {
  @Id public UUID sessionId;
  public String address;
  public String passcode;
  public String note;
}
