package org.seminararchive.writing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An accepted POST and its response, stored so that a repeat has no second effect. */
@Entity
@Table(name = "idempotency")
public class IdempotencyRecord {
  /** Keys are scoped to the token. */
  @Embeddable
  public record Key(UUID tokenId, String idempotencyKey) implements Serializable {}

  /** Length of the columns in UTF-16 units. */
  private static final int LONGEST = 1_000_000;

  @EmbeddedId public Key key;

  public String requestHash;
  public int status;
  public String location;
  public String etag;

  /** The first part of the response body; {@code null} if there is none. */
  public String body;

  /** The following parts of a body that is longer than the column. */
  @ElementCollection
  @CollectionTable(
      name = "idempotency_part",
      joinColumns = {@JoinColumn(name = "token_id"), @JoinColumn(name = "idempotency_key")})
  @OrderColumn(name = "position")
  @Column(name = "body")
  public List<String> furtherBody = new ArrayList<>();

  public Instant at;

  String wholeBody() {
    return body == null ? null : body + String.join("", furtherBody);
  }

  void keep(String whole) {
    for (int from = 0; whole != null && from < whole.length(); ) {
      int end = Math.min(whole.length(), from + LONGEST);
      // A character of two units is not divided.
      if (end < whole.length() && Character.isLowSurrogate(whole.charAt(end))) {
        end--;
      }
      String part = whole.substring(from, end);
      if (from == 0) {
        body = part;
      } else {
        furtherBody.add(part);
      }
      from = end;
    }
  }
}
