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
 * Ids and numbers of a programme read so far. Kept in memory, because a database query would first
 * flush all pending inserts.
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

  /** True if the id is new. */
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
