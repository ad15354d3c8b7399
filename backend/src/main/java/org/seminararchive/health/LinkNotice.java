package org.seminararchive.health;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** JPA entity of a message to the organizers of a series about broken and recovered links. */
@Entity
public class LinkNotice {
  /** Upper bound of links in one message. */
  static final int MOST = 100;

  @Id public UUID id;

  /** Slug. */
  public String series;

  /** Ids separated by spaces. */
  String links;

  Instant created;

  List<UUID> ids() {
    return Arrays.stream(links.split(" ")).map(UUID::fromString).toList();
  }
}
