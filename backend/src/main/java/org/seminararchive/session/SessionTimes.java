package org.seminararchive.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.seminararchive.http.InputError;
import org.seminararchive.series.Series;
import org.seminararchive.writing.Inferences;

/** Consistency of start, end and time zone of a session. */
final class SessionTimes {
  private static final String START = "start";
  private static final String END = "end";

  private SessionTimes() {}

  /** Time zone of the request, otherwise that of the first series. */
  static String zone(
      SessionRequest request,
      Series first,
      String prefix,
      Inferences inferences,
      List<InputError> errors) {
    String zone = request.timeZone();
    if (zone != null && !isZone(zone)) {
      errors.add(InputError.at(prefix + "/timeZone", "unknown-time-zone", zone));
    }
    if (zone != null || first == null) {
      return zone;
    }
    inferences.note(prefix + "/timeZone", "zone-of-series", first.timeZone);
    return first.timeZone;
  }

  static void checkEnd(
      OffsetDateTime start, OffsetDateTime end, String prefix, List<InputError> errors) {
    if (start != null && end != null && !end.isAfter(start)) {
      errors.add(InputError.at(prefix + "/end", "end-not-after-start", start.toString()));
    }
  }

  /**
   * Reports a time that was sent with another offset than that of the time zone in its normalized
   * form.
   */
  static void tell(OffsetDateTime sent, String zone, String pointer, Inferences inferences) {
    if (sent == null || zone == null || !isZone(zone)) {
      return;
    }
    OffsetDateTime local = sent.atZoneSameInstant(ZoneId.of(zone)).toOffsetDateTime();
    if (!local.getOffset().equals(sent.getOffset())) {
      inferences.note(pointer, "time-in-zone", local);
    }
  }

  /**
   * A moved session keeps its duration: if a patch contains a start without an end, the end is
   * moved by the same amount.
   */
  static JsonNode withMovedEnd(ObjectNode current, JsonNode sent, Inferences inferences) {
    boolean moves = sent.isObject() && sent.path(START).isTextual() && !sent.has(END);
    if (!moves || !current.hasNonNull(END)) {
      return sent;
    }
    try {
      OffsetDateTime start = OffsetDateTime.parse(sent.get(START).textValue());
      Duration way = Duration.between(moment(current, START), start);
      if (way.isZero()) {
        return sent;
      }
      OffsetDateTime end = moment(current, END).plus(way);
      inferences.note("/end", "moved-end", end);
      return ((ObjectNode) sent).deepCopy().put(END, end.toString());
    } catch (DateTimeException e) {
      // Not a valid time; reported when the session is read.
      return sent;
    }
  }

  private static OffsetDateTime moment(ObjectNode session, String member) {
    return OffsetDateTime.parse(session.get(member).textValue());
  }

  private static boolean isZone(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone);
  }
}
