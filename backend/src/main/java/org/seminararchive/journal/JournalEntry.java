package org.seminararchive.journal;

import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.seminararchive.text.WireName;

/** One accepted change: resource, time, author, and state before and after. */
@Entity
@Table(name = "journal")
public class JournalEntry {
  /** Kind of change. */
  @EnumNaming(WireName.class)
  public enum Action {
    CREATE,
    UPDATE,
    DELETE;

    @EnumeratedValue public final String code = WireName.of(this);
  }

  /** Kinds of resources with a history. */
  @EnumNaming(WireName.class)
  public enum Resource {
    SERIES,
    SESSION,
    SPEAKER,
    TALK;

    @EnumeratedValue public final String code = WireName.of(this);
  }

  /** Consecutive numbers from 1 in commit order, without gaps. */
  @Id public long revision;

  public Instant at;

  /** Holder of the token, or {@code archive} for the content of the installation. */
  public String who;

  @Enumerated(EnumType.STRING)
  public Action action;

  @Enumerated(EnumType.STRING)
  public Resource resource;

  @Column(name = "resource_id")
  public String resourceId;

  /** Id of the parent that the resource left with this change; {@code null} if it did not move. */
  @Column(name = "left_id")
  public String formerParent;

  /** State as JSON before the change; {@code null} for a creation. */
  @Column(name = "state_before")
  public String before;

  /** State as JSON after the change; {@code null} for a deletion. */
  @Column(name = "state_after")
  public String after;
}
