package org.seminararchive.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of a file in the folder. Its content never changes. */
@Entity
class StoredFile {
  /** SHA-256 of the content in hexadecimal digits. */
  @Id String sha256;

  String mediaType;

  /** In bytes. */
  long size;

  /** File name of the first upload. */
  String name;

  /** Time of the last upload. */
  Instant uploaded;

  /** Series whose quota it counts for. No foreign key: a deleted series may come back. */
  UUID seriesId;

  /** True if it was only fetched as a copy and never uploaded. */
  boolean copied;

  /** Number of pages of a PDF; {@code null} until it was read. */
  Integer pages;

  /** Of the first page, relative to the address of the file; {@code null} if there is none. */
  String picture;
}
