package org.seminararchive.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * Everything that may be said of a session, as it is written.
 *
 * @param id absent: derived from its first number
 * @param numbers number by series slug, in printed order
 * @param timeZone absent: the first series'
 * @param kind absent: {@link Kind#talk}
 * @param status absent: {@link Status#confirmed}
 */
public record SessionContent(
    UUID id,
    Map<String, Integer> numbers,
    OffsetDateTime start,
    OffsetDateTime end,
    String timeZone,
    Kind kind,
    Format format,
    Status status,
    LocalizedText title,
    LocalizedText venue,
    LocalizedText streamingVenue,
    List<CoHost> coHosts,
    LocalizedText remarks) {}
