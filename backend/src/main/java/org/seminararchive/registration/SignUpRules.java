package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.seminararchive.series.Participation;
import org.seminararchive.series.ParticipationMode;
import org.seminararchive.session.Joining;
import org.seminararchive.session.Session;

/** Terms of a sign-up from the rules of a series or session. */
@ApplicationScoped
class SignUpRules {
  private static final SignUpTerms ELSEWHERE = new SignUpTerms(false, null, null, null, false);

  SignUpTerms of(Gathering gathering) {
    return gathering.isSession()
        ? ofSession(gathering.session())
        : ofSeries(gathering.series().participation);
  }

  /** Rules relative to the day of a session do not apply to the whole series. */
  private static SignUpTerms ofSeries(Participation said) {
    return said == null || said.mode() != ParticipationMode.HERE
        ? ELSEWHERE
        : new SignUpTerms(true, said.capacity(), null, null, isTrue(said.institutional()));
  }

  private static SignUpTerms ofSession(Session session) {
    Joining joining = Joining.of(session);
    return joining == null || joining.mode() != ParticipationMode.HERE
        ? ELSEWHERE
        : new SignUpTerms(
            true,
            joining.capacity(),
            moment(joining.opensAt()),
            joining.deadlineAt() == null ? session.startsAt : moment(joining.deadlineAt()),
            isTrue(joining.institutional()));
  }

  private static Instant moment(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static boolean isTrue(Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
