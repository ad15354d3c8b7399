package org.seminararchive.importing.comparing;

import java.util.Set;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * That the source corrected how somebody is written.
 *
 * @param talks in which it did; all that they have
 */
public record Rename(UUID person, LocalizedText before, LocalizedText after, Set<UUID> talks) {}
