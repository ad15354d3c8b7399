package org.seminararchive.importing.comparing;

import java.util.Set;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * A corrected name.
 *
 * @param talks of the person, all of which have the correction
 */
public record Rename(UUID person, LocalizedText before, LocalizedText after, Set<UUID> talks) {}
