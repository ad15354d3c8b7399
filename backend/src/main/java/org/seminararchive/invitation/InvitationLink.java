package org.seminararchive.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** JPA entity of a link to an invitation. Each mail has its own; only the hash is stored. */
@Entity
class InvitationLink {
  @Id String hash;
  UUID invitationId;
}
