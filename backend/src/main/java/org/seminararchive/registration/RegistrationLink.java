package org.seminararchive.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a link to a registration. Each mail has its own; only the hash is stored. */
@Entity
class RegistrationLink {
  @Id String hash;
  UUID registrationId;
  Instant created;
}
