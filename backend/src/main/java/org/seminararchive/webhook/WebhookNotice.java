package org.seminararchive.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a message to one webhook that is not about a change; deleted once delivered. */
@Entity
class WebhookNotice {
  /** Ordered by time. */
  @Id UUID id;

  UUID webhookId;
  String type;

  /** JSON. */
  String data;

  Instant created;
}
