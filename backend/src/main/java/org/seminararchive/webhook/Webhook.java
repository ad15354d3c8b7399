package org.seminararchive.webhook;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.seminararchive.journal.Leased;

/**
 * Who is told of changes, and how far that has come: a picture of its table.
 *
 * <p>The secret is kept as it is. A token's hash is enough to recognise it; a signature can only be
 * made with the secret itself, so whoever reads this table can sign in the archive's name.
 */
@Entity
@AttributeOverride(name = "holder", column = @Column(name = "sender"))
@AttributeOverride(name = "heldUntil", column = @Column(name = "sending_until"))
public class Webhook extends Leased {
  /** Whether changes are sent at all. The constants are the words in the database. */
  enum State {
    active,
    dead
  }

  @Id public UUID id;

  public String url;

  public String description;

  /** Slugs separated by spaces; empty: of all series. */
  public String series;

  public String secret;

  public Instant created;

  /** The revision up to which everything has been delivered. */
  public long delivered;

  @Enumerated(EnumType.STRING)
  public State state;

  /** How often the next change was sent in vain. */
  public int attempts;

  public Instant failingSince;

  /** What the receiver answered last; absent after a success, or if it did not answer. */
  public Integer lastStatus;

  /** See {@link DeliveryOutcome}. */
  public String lastError;

  /** Not before this moment; absent: at once. */
  public Instant nextAttempt;

  /** Whether the next change may be sent now. */
  boolean isDue(Instant now) {
    return state == State.active && (nextAttempt == null || !nextAttempt.isAfter(now));
  }

  List<String> slugs() {
    return series.isEmpty() ? List.of() : Arrays.asList(series.split(" "));
  }
}
