package org.seminararchive.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.series.DayRule;
import org.seminararchive.series.Participation;
import org.seminararchive.series.ParticipationMode;
import org.seminararchive.text.LocalizedText;

/**
 * How to take part in one session: its own participation, otherwise that of the first of its series
 * with one. Rules are converted to times. Independent of the current time.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Joining(
    @Schema(required = true) ParticipationMode mode,
    @Schema(
            description =
                "Slug of the series whose rule applies; absent if it is the session's own.")
        String series,
    @Schema(format = "uri", description = "URL of an external sign-up form.") String signUpUrl,
    @Schema(format = "uri") String signOffUrl,
    LocalizedText advice,
    @Schema(description = "Capacity.") Integer capacity,
    Boolean institutional,
    @Schema(description = "Opening time.") OffsetDateTime opensAt,
    @Schema(description = "Deadline; absent: the start.") OffsetDateTime deadlineAt,
    @Schema(description = "Time at which participants receive the meeting address.")
        OffsetDateTime sendAt) {

  /** May be {@code null}; see {@link #of(Status, Participation, Map, OffsetDateTime, String)}. */
  public static Joining of(Session session) {
    Map<String, Participation> ofSeries = new LinkedHashMap<>();
    session.memberships.forEach(m -> ofSeries.put(m.series.slug, m.series.participation));
    OffsetDateTime start = session.startsAt.atZone(ZoneId.of(session.timeZone)).toOffsetDateTime();
    return of(session.status, session.participation, ofSeries, start, session.timeZone);
  }

  /**
   * @param own participation of the session itself, or {@code null}
   * @param ofSeries participation of each of its series by slug, or {@code null}, in printed order
   * @param zone IANA time zone of the session
   * @return {@code null} if nothing is known, or if the session is cancelled or postponed
   */
  public static Joining of(
      Status status,
      Participation own,
      Map<String, Participation> ofSeries,
      OffsetDateTime start,
      String zone) {
    if (status == Status.CANCELLED || status == Status.POSTPONED) {
      return null;
    }
    if (own != null) {
      return of(null, own, start, zone);
    }
    return ofSeries.entrySet().stream()
        .filter(each -> each.getValue() != null)
        .findFirst()
        .map(each -> of(each.getKey(), each.getValue(), start, zone))
        .orElse(null);
  }

  private static Joining of(String slug, Participation said, OffsetDateTime start, String zone) {
    if (said.mode() == ParticipationMode.NONE) {
      return new Joining(
          said.mode(), slug, null, null, said.advice(), null, null, null, null, null);
    }
    boolean isExternal = said.mode() == ParticipationMode.EXTERNAL;
    return new Joining(
        said.mode(),
        slug,
        isExternal ? said.signUpUrl() : null,
        isExternal ? said.signOffUrl() : null,
        said.advice(),
        said.capacity(),
        said.institutional(),
        at(said.opens(), start, zone),
        at(said.deadline(), start, zone),
        at(said.send(), start, zone));
  }

  private static OffsetDateTime at(DayRule rule, OffsetDateTime start, String zone) {
    return rule == null ? null : rule.before(start, zone);
  }
}
