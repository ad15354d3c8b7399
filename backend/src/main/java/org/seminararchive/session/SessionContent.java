package org.seminararchive.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * Complete content of a session.
 *
 * @param id if absent, derived from its first number
 * @param numbers number by series slug, in printed order
 * @param timeZone if absent, the time zone of the first series
 * @param kind if absent, {@link Kind#talk}
 * @param status if absent, {@link Status#confirmed}
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
