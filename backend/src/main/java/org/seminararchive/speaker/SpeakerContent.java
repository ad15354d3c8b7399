package org.seminararchive.speaker;

import java.util.List;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * Complete content of a speaker.
 *
 * @param id if absent, derived from the name
 * @param formerIds ids of merged duplicates, which redirect to this speaker
 */
public record SpeakerContent(UUID id, LocalizedText name, List<UUID> formerIds) {
  public SpeakerContent {
    formerIds = formerIds == null ? List.of() : List.copyOf(formerIds);
  }
}
