package org.seminararchive.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of an upload in several requests. Its content is in {@link PartialFolder}. */
@Entity
class PartialUpload {
  @Id UUID id;

  /** Token or invitation that created the upload. Others cannot continue it. */
  UUID owner;

  /** Name of the file. */
  String name;

  /** Size of the whole file in bytes. */
  long size;

  Instant expires;

  /** SHA-256 of the content in hexadecimal digits; {@code null} until it is stored. */
  String sha256;
}
