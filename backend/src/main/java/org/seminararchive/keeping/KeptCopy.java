package org.seminararchive.keeping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of the copy of a link, or of the wish for one. */
@Entity
class KeptCopy {
  /** Of the link. */
  @Id UUID id;

  /** Without fragment. */
  String url;

  /** Host name in lower case. */
  String host;

  /** True if an organizer wants no copy of it. */
  boolean excluded;

  /** SHA-256 of the stored file; {@code null} without one. */
  String sha256;

  /** Name of the file. */
  String name;

  /** URL after redirects, from which the content came. */
  String source;

  /** Validators of the content (RFC 9110, section 8.8); {@code null} if the host has sent none. */
  String etag;

  String lastModified;

  /** When this content was fetched first. */
  Instant fetched;

  /** Time of the last request; {@code null} before the first. */
  Instant asked;

  /** Why that request brought nothing; {@code null} for a success. */
  String reason;

  /** HTTP status of that request. */
  Integer status;

  /** Time of the next request. */
  Instant due;
}
