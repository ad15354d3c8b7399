package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.seminararchive.session.ZoneSpan;
import org.seminararchive.text.ContentLines;

/**
 * Writes a calendar (RFC 5545 with properties of RFC 7986) of any length: events are written one by
 * one, each time zone before the first event that uses it.
 */
final class CalendarFile {
  static final String PRODUCT = "-//Seminar Archive//Seminar Archive//EN";
  private static final String ANY_ZONE = "Asia/Tokyo";
  private static final Duration LONGEST_EVENT = Duration.ofDays(31);
  private static final Duration REFRESH = Duration.ofHours(6);

  private final CalendarEvent event;
  private final Map<String, ZoneSpan> spans;

  /**
   * @param spans periods that the time zones are described for
   */
  CalendarFile(CalendarEvent event, Map<String, ZoneSpan> spans) {
    this.event = event;
    this.spans = spans;
  }

  /**
   * @param heading title and URLs of the calendar
   */
  void write(Heading heading, Iterator<List<SessionWithTalks>> sessions, OutputStream out)
      throws IOException {
    write(out, "BEGIN:VCALENDAR\r\n");
    for (Property property : head(heading)) {
      write(out, property.toString());
    }
    Set<String> described = new HashSet<>();
    while (sessions.hasNext()) {
      for (SessionWithTalks sessionWithTalks : sessions.next()) {
        String zone = sessionWithTalks.session().timeZone();
        if (described.add(zone)) {
          ZoneSpan span = spans.get(zone);
          // A session that was added a moment ago is not in the spans.
          Instant start = sessionWithTalks.session().start().toInstant();
          write(
              out,
              CalendarZones.describe(
                      zone,
                      span == null ? start : span.first(),
                      (span == null ? start : span.last()).plus(LONGEST_EVENT))
                  .orElse(""));
        }
        write(out, event.of(sessionWithTalks));
      }
    }
    if (described.isEmpty()) {
      // A calendar has at least one component (section 3.6).
      write(out, CalendarZones.describe(ANY_ZONE, Instant.EPOCH, Instant.EPOCH).orElseThrow());
    }
    write(out, "END:VCALENDAR\r\n");
  }

  private static void write(OutputStream out, String lines) throws IOException {
    out.write(ContentLines.fold(lines).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Property> head(Heading heading) {
    ParameterList duration = new ParameterList(List.of(Value.DURATION));
    ParameterList address = new ParameterList(List.of(Value.URI));
    return List.of(
        ImmutableVersion.VERSION_2_0,
        new ProdId(PRODUCT),
        ImmutableCalScale.GREGORIAN,
        new Name(heading.title()),
        // For programs that do not support RFC 7986.
        new XProperty("X-WR-CALNAME", heading.title()),
        new Url(URI.create(heading.page())),
        new Source(address, heading.self()),
        new RefreshInterval(duration, REFRESH),
        new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
  }
}
