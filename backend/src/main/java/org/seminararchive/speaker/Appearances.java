package org.seminararchive.speaker;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.access.Claim;
import org.seminararchive.text.LocalizedText;

/**
 * What is known of speakers from their talks. Talks stand above speakers, so the talk room answers
 * this; here it is only known that it can be asked.
 */
public interface Appearances {
  /** How often somebody spoke, and where they were the last time that was said. */
  record Appearance(long talkCount, LocalizedText affiliation) {
    /** Of somebody without a talk. */
    public static final Appearance NONE = new Appearance(0, null);
  }

  /** By speaker; those without a talk are absent. A constant number of statements. */
  Map<UUID, Appearance> of(Collection<UUID> speakers);

  /** What a change needs that shows in each of somebody's talks, such as another name. */
  Collection<Claim> claims(UUID speaker);
}
