package org.seminararchive.importing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.seminararchive.importing.comparing.Comparison;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.reading.Finding;

/**
 * Holds a whole import that would alter or remove many past sessions, as an incomplete page or a
 * page with a changed layout does.
 *
 * @param most maximum number of past sessions that an import alters or removes without confirmation
 */
record Brake(int most) {
  /** The question to the organizer; empty if the import is not held. */
  Optional<Finding> question(Comparison comparison, Instant now) {
    long altered =
        comparison.decisions().stream()
            .filter(d -> !d.isNew() && !d.unclear() && isSettled(d.known().archive(), now))
            .filter(Brake::alters)
            .count();
    long lost =
        comparison.vanished().stream()
            .filter(k -> k.archive() != null && isSettled(k.archive(), now))
            .count();
    return altered + lost > most
        ? Optional.of(Finding.question("brake", 0, altered, lost, most))
        : Optional.empty();
  }

  private static boolean isSettled(SessionVersion version, Instant now) {
    String start = version.session().path("start").asText();
    return OffsetDateTime.parse(start).toInstant().isBefore(now);
  }

  /** True if a value is replaced or removed. Additions are harmless. */
  private static boolean alters(Decision decision) {
    return decision.changes().stream()
        .anyMatch(c -> c.before() != null && (c.before().isValueNode() || !c.before().isEmpty()));
  }
}
