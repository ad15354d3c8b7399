package org.seminararchive.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.access.Claim;
import org.seminararchive.text.LocalizedText;

/**
 * Attributes of speakers derived from their talks. Implemented by the talk room, which depends on
 * this one.
 */
public interface Appearances {
  /** Number of talks and the most recent stated affiliation. */
  record Appearance(long talkCount, LocalizedText affiliation) {
    /** A speaker without talks. */
    public static final Appearance NONE = new Appearance(0, null);
  }

  /** By speaker id; speakers without talks are absent. The number of SQL statements is constant. */
  Map<UUID, Appearance> of(Collection<UUID> speakers);

  /** The same for one speaker. */
  default Appearance of(UUID speaker) {
    return of(List.of(speaker)).getOrDefault(speaker, Appearance.NONE);
  }

  /** Claims of a change that is visible in all talks of a speaker, such as a new name. */
  Collection<Claim> claims(UUID speaker);
}
