package org.seminararchive.writing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An accepted POST and its response, stored so that a repeat has no second effect. */
@Entity
@Table(name = "idempotency")
public class IdempotencyRecord {
  /** Keys are scoped to the token. */
  @Embeddable
  public record Key(UUID tokenId, String idempotencyKey) implements Serializable {}

  @EmbeddedId public Key key;

  public String requestHash;
  public int status;
  public String location;
  public String etag;
  public String body;
  public Instant at;
}
