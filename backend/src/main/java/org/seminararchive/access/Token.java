package org.seminararchive.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A key to the archive: a picture of its table. The secret itself is nowhere, only its hash. */
@Entity
public class Token {
  @Id public UUID id;

  /** The beginning of the secret, by which people tell tokens apart. */
  public String prefix;

  /** SHA-256 of the secret, in hexadecimal digits. */
  public String hash;

  /** Who it was given to; the journal names them. */
  public String holder;

  /** Separated by spaces; see {@link Scopes}. */
  public String scopes;

  public Instant created;

  /** Absent: it does not expire. */
  public Instant expires;

  /** To the minute. */
  public Instant lastUsed;

  public Instant revoked;

  /** Whether {@code SEMINAR_ADMIN_TOKEN} named it: another value there revokes it. */
  public boolean namedBySetting;
}
