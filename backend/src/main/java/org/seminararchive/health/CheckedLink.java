package org.seminararchive.health;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a material URL without fragment, and the result of its last check. */
@Entity
class CheckedLink {
  /** Derived from the URL. */
  @Id UUID id;

  String url;

  /** Host name in lower case. */
  String host;

  @Enumerated(EnumType.STRING)
  LinkState state;

  /** Code of {@link LinkFinding}; {@code null} for a success. */
  String reason;

  /** Status of the last response; {@code null} without one. */
  Integer status;

  /** Target of its redirects; {@code null} without a redirect. */
  String target;

  /** Consecutive failures. */
  int failures;

  Instant failingSince;

  /** Time of the last result; {@code null} before the first. */
  Instant checked;

  /** Time of the next check. */
  Instant due;

  /** Time of a change that is not yet reported to organizers by mail; {@code null} for none. */
  Instant untoldSince;
}
