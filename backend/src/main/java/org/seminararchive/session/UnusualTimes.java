package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.writing.Inferences;

/**
 * Reports valid but unusual times, which are often mistakes: in the past, very long, or in the same
 * minute as another session of the series. Nothing is refused.
 */
@ApplicationScoped
class UnusualTimes {
  private static final Duration LONG = Duration.ofHours(6);

  @Inject SessionRepository sessions;
  @Inject Clock clock;

  /**
   * For a new session.
   *
   * @param others sessions that start in the same minute
   */
  void tell(
      SessionContent content, Collection<Session> others, String prefix, Inferences inferences) {
    if (content.start() != null) {
      tellStart(content, others, prefix, inferences);
      tellEnd(content, prefix, inferences);
    }
  }

  /** For a changed session; reports changed times only. */
  void tell(SessionContent content, Session itself, Inferences inferences) {
    boolean moved = itself == null || !content.start().toInstant().equals(itself.startsAt);
    OffsetDateTime end = content.end();
    if (moved) {
      tellStart(content, sessions.startingIn(List.of(content.start())), "", inferences);
    }
    if (moved || end != null && !end.toInstant().equals(itself.endsAt)) {
      tellEnd(content, "", inferences);
    }
  }

  private void tellStart(
      SessionContent content, Collection<Session> others, String prefix, Inferences inferences) {
    if (content.start().toInstant().isBefore(clock.instant())) {
      inferences.note(prefix + "/start", "in-the-past", content.start());
    }
    others.stream()
        .filter(other -> !other.id.equals(content.id()))
        .filter(
            other -> !Collections.disjoint(other.numbers().keySet(), content.numbers().keySet()))
        .forEach(other -> inferences.note(prefix + "/start", "same-time", name(other)));
  }

  private static void tellEnd(SessionContent content, String prefix, Inferences inferences) {
    if (content.end() != null) {
      Duration length = Duration.between(content.start(), content.end());
      if (length.compareTo(LONG) > 0) {
        inferences.note(prefix + "/end", "long-session", length.toHours() + " h");
      }
    }
  }

  private static String name(Session session) {
    return session.numbers().entrySet().stream()
        .map(number -> number.getKey() + " " + number.getValue())
        .collect(Collectors.joining(", "));
  }
}
