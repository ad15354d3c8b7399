package org.seminararchive.webhook;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.seminararchive.journal.Leased;
import org.seminararchive.text.WireName;

/**
 * JPA entity of a webhook and its delivery position.
 *
 * <p>The secret is stored in plain text: unlike a token, which can be verified by its hash, a
 * signature requires the secret itself. A reader of this table can sign messages in the name of the
 * archive.
 */
@Entity
@AttributeOverride(name = "holder", column = @Column(name = "sender"))
@AttributeOverride(name = "heldUntil", column = @Column(name = "sending_until"))
public class Webhook extends Leased {
  /** Whether changes are sent. */
  @EnumNaming(WireName.class)
  enum State {
    ACTIVE,
    DEAD;

    @EnumeratedValue public final String code = WireName.of(this);
  }

  @Id public UUID id;

  public String url;

  public String description;

  /** Slugs separated by spaces; empty for all series. */
  public String series;

  public String secret;

  public Instant created;

  /** Revision up to which everything was delivered. */
  public long delivered;

  @Enumerated(EnumType.STRING)
  public State state;

  /** Failed attempts of the next change. */
  public int attempts;

  public Instant failingSince;

  /** Status of the last response; {@code null} after a success or without a response. */
  public Integer lastStatus;

  /** See {@link DeliveryOutcome}. */
  public String lastError;

  /** Time of the next attempt; {@code null} for immediately. */
  public Instant nextAttempt;

  /** True if the next change may be sent now. */
  boolean isDue(Instant now) {
    return state == State.ACTIVE && (nextAttempt == null || !nextAttempt.isAfter(now));
  }

  List<String> slugs() {
    return series.isEmpty() ? List.of() : Arrays.asList(series.split(" "));
  }
}
