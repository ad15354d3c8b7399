package org.seminararchive.speaker;

import java.util.List;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * Everything that may be said of a speaker, as it is written.
 *
 * @param id absent: derived from the name
 * @param formerIds ids under which they were entered a second time, and which lead here
 */
public record SpeakerContent(UUID id, LocalizedText name, List<UUID> formerIds) {
  public SpeakerContent {
    formerIds = formerIds == null ? List.of() : List.copyOf(formerIds);
  }
}
