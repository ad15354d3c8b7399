package org.seminararchive.feed;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

/**
 * What calendars must be told of the time zones in which sessions were announced: a VTIMEZONE (RFC
 * 5545, section 3.6.5) from the library's own copy of the IANA data, read once.
 */
final class CalendarZones {
  private static final TimeZoneRegistry REGISTRY = registry();
  private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

  private CalendarZones() {}

  /** The VTIMEZONE as content lines that are not folded; empty for UTC and for unknown zones. */
  static Optional<String> describe(String zone) {
    return KNOWN.computeIfAbsent(
        zone,
        id -> {
          if (ZoneId.of(id).normalized() instanceof java.time.ZoneOffset) {
            return Optional.empty();
          }
          TimeZone described = REGISTRY.getTimeZone(id);
          return Optional.ofNullable(described)
              .filter(found -> found.getID().equals(id))
              .map(found -> found.getVTimeZone().toString());
        });
  }

  static boolean isDescribed(ZoneId zone) {
    return describe(zone.getId()).isPresent();
  }

  static ZonedDateTime inZone(OffsetDateTime moment, String zone) {
    return moment.atZoneSameInstant(ZoneId.of(zone));
  }

  private static TimeZoneRegistry registry() {
    // The library would otherwise look for newer zones in the network, and for a cache it does not
    // have.
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    return TimeZoneRegistryFactory.getInstance().createRegistry();
  }
}
