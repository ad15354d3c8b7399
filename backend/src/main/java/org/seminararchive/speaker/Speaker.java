package org.seminararchive.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/** One person, whatever spelling or affiliation a page used: a picture of its table. */
@Entity
public class Speaker {
  @Id public UUID id;

  public LocalizedText name;

  /** See {@link NameKey}. */
  public String nameKey;

  public long revision;
  public Instant updated;
}
