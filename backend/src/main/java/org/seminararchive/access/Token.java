package org.seminararchive.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** JPA entity of an API token. Only the hash of the secret is stored. */
@Entity
public class Token {
  @Id public UUID id;

  /** Visible beginning of the secret, which identifies the token for people. */
  public String prefix;

  /** SHA-256 of the secret in hexadecimal digits. */
  public String hash;

  /** Person or program that uses the token; named in the journal. */
  public String holder;

  /** Separated by spaces; see {@link Scopes}. */
  public String scopes;

  public Instant created;

  /** {@code null}: never expires. */
  public Instant expires;

  /** Precision: one minute. */
  public Instant lastUsed;

  public Instant revoked;

  /**
   * True if the token was configured by {@code SEMINAR_ADMIN_TOKEN}; a new value there revokes it.
   */
  public boolean namedBySetting;
}
