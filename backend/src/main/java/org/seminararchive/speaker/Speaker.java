package org.seminararchive.speaker;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/** JPA entity of a speaker: one person, whatever the spelling or affiliation in the sources. */
@Entity
public class Speaker {
  @Id public UUID id;

  public LocalizedText name;

  /** See {@link NameKey}. */
  public String nameKey;

  /** See {@link NameOrder#reading}. */
  public String readingOrder;

  /** See {@link NameOrder#latin}. */
  public String latinOrder;

  /** Keys of the name in every language, for lookup. */
  @ElementCollection
  @CollectionTable(name = "speaker_name", joinColumns = @JoinColumn(name = "speaker_id"))
  public Set<NameKeys> nameKeys = new HashSet<>();

  public long revision;
  public Instant updated;
}
