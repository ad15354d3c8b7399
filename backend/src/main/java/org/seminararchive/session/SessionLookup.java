package org.seminararchive.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.series.Series;

/** Series and sessions to which writes refer, including new ones; see {@link SessionLookups}. */
public final class SessionLookup implements Numbering {
  private final Map<String, Series> series = new HashMap<>();
  private final Map<UUID, Session> sessions = new HashMap<>();
  private final Map<SessionNumber, Session> numbered = new HashMap<>();
  private final Map<Instant, Set<Session>> byMinute = new HashMap<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  void add(Series one) {
    series.put(one.slug, one);
  }

  void add(String slug, int lastNumber) {
    lastNumbers.merge(slug, lastNumber, Math::max);
  }

  /** A session that was read or created. */
  public void add(Session session) {
    sessions.put(session.id, session);
    byMinute.computeIfAbsent(minute(session.startsAt), m -> new LinkedHashSet<>()).add(session);
    for (Membership membership : session.memberships) {
      numbered.put(SessionNumber.from(membership), session);
      add(membership.series);
      add(membership.series.slug, membership.number);
    }
  }

  /** Sessions that start in the same minute; requires a preceding lookup of that start. */
  List<Session> startingWith(OffsetDateTime start) {
    return start == null
        ? List.of()
        : List.copyOf(byMinute.getOrDefault(minute(start.toInstant()), Set.of()));
  }

  private static Instant minute(Instant start) {
    return start.truncatedTo(ChronoUnit.MINUTES);
  }

  public Optional<Session> find(UUID id) {
    return Optional.ofNullable(sessions.get(id));
  }

  public Optional<Session> find(String slug, int number) {
    return Optional.ofNullable(numbered.get(new SessionNumber(slug, number)));
  }

  @Override
  public Optional<Series> series(String slug) {
    return Optional.ofNullable(series.get(slug));
  }

  @Override
  public boolean isTaken(String slug, int number) {
    return find(slug, number).isPresent();
  }

  /** Highest number in a series, which must have been looked up; 0 if it has no sessions. */
  int lastNumber(String slug) {
    return lastNumbers.getOrDefault(slug, 0);
  }
}
