package org.seminararchive.importing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.seminararchive.importing.comparing.Comparison;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.reading.Finding;

/**
 * Holds a whole import back that would alter or lose many settled sessions: half a page or a page
 * in another shape looks like that. A session is settled when it has taken place.
 *
 * @param most upper bound of settled sessions that one import alters or loses without being asked
 */
record Brake(int most) {
  /** The question; empty if the import may go on. */
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

  /** True if a value is replaced or removed; what is only added harms nothing. */
  private static boolean alters(Decision decision) {
    return decision.changes().stream()
        .anyMatch(c -> c.before() != null && (c.before().isValueNode() || !c.before().isEmpty()));
  }
}
