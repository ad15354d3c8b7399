package org.seminararchive.programme;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.series.Series;
import org.seminararchive.session.Numbering;
import org.seminararchive.session.SessionNumber;

/**
 * The ids and numbers that a programme has given so far. They are kept here because a question to
 * the database would first have to write out everything that waits to be written.
 */
final class LoadedKeys implements Numbering {
  private final Set<UUID> ids = new HashSet<>();
  private final Set<SessionNumber> numbers = new HashSet<>();
  private final Map<String, UUID> series = new HashMap<>();
  private final EntityManager entities;

  LoadedKeys(EntityManager entities) {
    this.entities = entities;
  }

  void add(Series one) {
    series.put(one.slug, one.id);
  }

  /** Whether nothing had the id before. */
  boolean add(UUID id) {
    return ids.add(id);
  }

  void add(Map<String, Integer> taken) {
    taken.forEach((slug, number) -> numbers.add(new SessionNumber(slug, number)));
  }

  @Override
  public Optional<Series> series(String slug) {
    return Optional.ofNullable(series.get(slug)).map(id -> entities.find(Series.class, id));
  }

  @Override
  public boolean isTaken(String slug, int number) {
    return numbers.contains(new SessionNumber(slug, number));
  }
}
