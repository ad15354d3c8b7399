package org.seminararchive.series;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.text.LinearPattern;

/**
 * A time relative to the day of a session, such as 23:00 on the day before.
 *
 * @param daysBefore days before the day on which the session starts
 * @param time HH:mm in the time zone of the session
 */
public record DayRule(
    @Schema(required = true, minimum = "0", maximum = "365") Integer daysBefore,
    @Schema(required = true, pattern = "([01][0-9]|2[0-3]):[0-5][0-9]") String time)
    implements Comparable<DayRule> {
  private static final LinearPattern TIME = LinearPattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  static DayRule read(Members members) {
    Integer days = members.needed("daysBefore", members.integer("daysBefore", 0, 365));
    String time = members.needed("time", members.line("time", 5));
    if (time != null && !TIME.matches(time)) {
      members.refuse("time", "not-a-time", time);
    }
    return days == null || time == null ? null : new DayRule(days, time);
  }

  /**
   * The time for a session, at the latest its start.
   *
   * @param zone IANA time zone of the session
   */
  public OffsetDateTime before(OffsetDateTime start, String zone) {
    ZoneId place = ZoneId.of(zone);
    OffsetDateTime at =
        start
            .atZoneSameInstant(place)
            .toLocalDate()
            .minusDays(daysBefore)
            .atTime(LocalTime.parse(time))
            .atZone(place)
            .toOffsetDateTime();
    return at.isAfter(start) ? start : at;
  }

  /** Earlier times first. */
  @Override
  public int compareTo(DayRule other) {
    int days = other.daysBefore.compareTo(daysBefore);
    return days != 0 ? days : time.compareTo(other.time);
  }
}
