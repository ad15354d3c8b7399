package org.seminararchive.keeping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of the copy of a link, also before it is fetched. */
@Entity
class KeptCopy {
  /** Id of the link. */
  @Id UUID id;

  /** URL of the link without fragment. */
  String url;

  /** Host name in lower case. */
  String host;

  /** True if an organizer has excluded it. */
  boolean excluded;

  /** SHA-256 of the stored file; {@code null} without one. */
  String sha256;

  /** Name of the file. */
  String name;

  /** URL of the content after redirects. */
  String source;

  /** Validators of the content (RFC 9110, section 8.8); {@code null} if the host has sent none. */
  String etag;

  String lastModified;

  /** Time when this content was first fetched. */
  Instant fetched;

  /** Time of the last request; {@code null} before the first. */
  Instant asked;

  /** Reason why that request failed; {@code null} for a success. */
  String reason;

  /** HTTP status of that request. */
  Integer status;

  /** Time of the next request. */
  Instant due;
}
