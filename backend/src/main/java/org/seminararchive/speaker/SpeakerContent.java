package org.seminararchive.speaker;

import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * Everything that may be said of a speaker, as it is written.
 *
 * @param id absent: derived from the name
 */
public record SpeakerContent(UUID id, LocalizedText name) {}
