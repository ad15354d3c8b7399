package org.seminararchive.health;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** JPA entity: a talk has a material at a URL. Derived from the journal. */
@Entity
class LinkUse {
  /** Both ids. */
  @Embeddable
  record Key(UUID linkId, UUID talkId) {}

  @EmbeddedId Key key;
}
