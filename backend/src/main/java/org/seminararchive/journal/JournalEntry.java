package org.seminararchive.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One accepted change: what was changed, when, by whom, and how it looked before and after. */
@Entity
@Table(name = "journal")
public class JournalEntry {
  /** What happened to the resource. The constants are the words in the database and in the API. */
  public enum Action {
    create,
    update,
    delete
  }

  /** The kinds of resource that have a history. */
  public enum Resource {
    series,
    session,
    speaker,
    talk
  }

  /** Gapless, from 1, in the order of commits. */
  @Id public long revision;

  public Instant at;

  /** The holder of the token, or {@code archive} for what was loaded with the installation. */
  public String who;

  @Enumerated(EnumType.STRING)
  public Action action;

  @Enumerated(EnumType.STRING)
  public Resource resource;

  @Column(name = "resource_id")
  public String resourceId;

  /** The id of what the resource was a part of until this change; absent where it still is. */
  @Column(name = "left_id")
  public String formerParent;

  /** The resource as JSON before the change; absent when it was created. */
  @Column(name = "state_before")
  public String before;

  /** The resource as JSON after the change; absent when it was deleted. */
  @Column(name = "state_after")
  public String after;
}
