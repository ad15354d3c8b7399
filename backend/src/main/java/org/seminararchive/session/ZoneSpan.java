package org.seminararchive.session;

import java.time.Instant;

/**
 * Period of the sessions in one time zone.
 *
 * @param timeZone IANA name
 * @param first start of the first session
 * @param last start of the last session
 */
public record ZoneSpan(String timeZone, Instant first, Instant last) {}
