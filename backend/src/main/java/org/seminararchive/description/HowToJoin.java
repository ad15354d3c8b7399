package org.seminararchive.description;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.series.Participation;
import org.seminararchive.series.ParticipationMode;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.Joining;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.session.SessionResponse;

/**
 * How to take part in a session, in one line.
 *
 * @param words instruction; without a sign-up, the advice of the organizers
 * @param url where to sign up; {@code null} without a sign-up
 */
public record HowToJoin(String words, String url) {
  /**
   * Empty if the session had started when it was last changed: feeds and calendars do not depend on
   * the time of the request.
   *
   * @param changed time of the last change
   * @param page URL of the session's page
   */
  public static Optional<HowToJoin> of(
      SessionResponse session, Instant changed, String page, Wording wording) {
    Joining joining = joining(session, wording);
    if (joining == null || !changed.isBefore(session.start().toInstant())) {
      return Optional.empty();
    }
    if (joining.mode() == ParticipationMode.NONE) {
      return Optional.ofNullable(wording.text(joining.advice()))
          .map(advice -> new HowToJoin(advice, null));
    }
    String words =
        joining.deadlineAt() == null
            ? wording.say("join")
            : wording.say("joinBy", wording.moment(joining.deadlineAt(), session.timeZone()));
    return Optional.of(new HowToJoin(words, entrance(joining, page)));
  }

  /** May be {@code null}. */
  static Joining joining(SessionResponse session, Wording wording) {
    Map<String, Participation> ofSeries = new LinkedHashMap<>();
    for (SessionNumber number : session.numbers()) {
      SeriesResponse series = wording.about(number.series());
      ofSeries.put(number.series(), series == null ? null : series.participation());
    }
    return Joining.of(
        session.status(), session.participation(), ofSeries, session.start(), session.timeZone());
  }

  /** The sign-up form, otherwise the session's page. */
  static String entrance(Joining joining, String page) {
    return joining == null || joining.signUpUrl() == null ? page : joining.signUpUrl();
  }
}
