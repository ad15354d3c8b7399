package org.seminararchive.importing;

import java.util.Optional;
import org.seminararchive.importing.comparing.Comparison;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.reading.Finding;

/**
 * Holds a whole import back that would alter or lose many settled sessions: half a page or a page
 * in another shape looks like that. A session is settled unless it is only announced.
 *
 * @param most upper bound of settled sessions that one import alters or loses without being asked
 */
record Brake(int most) {
  /** The question; empty if the import may go on. */
  Optional<Finding> question(Comparison comparison) {
    long altered =
        comparison.decisions().stream()
            .filter(d -> !d.isNew() && !d.unclear() && isSettled(d.known().archive()))
            .filter(Brake::alters)
            .count();
    long lost =
        comparison.vanished().stream()
            .filter(k -> k.archive() != null && isSettled(k.archive()))
            .count();
    return altered + lost > most
        ? Optional.of(Finding.question("brake", 0, altered, lost, most))
        : Optional.empty();
  }

  private static boolean isSettled(SessionVersion version) {
    return !version.session().path("status").asText().equals("scheduled");
  }

  /** True if a value is replaced or removed; what is only added harms nothing. */
  private static boolean alters(Decision decision) {
    return decision.changes().stream()
        .anyMatch(c -> c.before() != null && (c.before().isValueNode() || !c.before().isEmpty()));
  }
}
