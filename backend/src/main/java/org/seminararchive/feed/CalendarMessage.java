package org.seminararchive.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;
import org.seminararchive.text.ContentLines;

/**
 * A session as calendar message (RFC 5546) for one mail: the same event with the same SEQUENCE as
 * in the feeds, so that calendar programs recognize it.
 */
@ApplicationScoped
public class CalendarMessage {
  private static final Duration LONGEST_EVENT = Duration.ofDays(31);

  @Inject SessionsWithTalks sessions;

  /**
   * @param method PUBLISH or CANCEL
   * @param organizer mail address
   * @return the iCalendar object; empty if the session does not exist
   */
  public Optional<String> of(
      UUID session, String method, String organizer, Wording wording, Addresses addresses) {
    return sessions.of(List.of(session)).stream()
        .findFirst()
        .map(found -> text(found, method, organizer, new CalendarEvent(wording, addresses)));
  }

  private static String text(
      SessionWithTalks found, String method, String organizer, CalendarEvent event) {
    Instant start = found.session().start().toInstant();
    String zone =
        CalendarZones.describe(found.session().timeZone(), start, start.plus(LONGEST_EVENT))
            .orElse("");
    String signed =
        event.of(found).replace("END:VEVENT", "ORGANIZER:mailto:" + organizer + "\r\nEND:VEVENT");
    return ContentLines.fold(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:%s\r\nCALSCALE:GREGORIAN\r\nMETHOD:%s\r\n"
                .formatted(CalendarFile.PRODUCT, method)
            + zone
            + signed
            + "END:VCALENDAR\r\n");
  }
}
