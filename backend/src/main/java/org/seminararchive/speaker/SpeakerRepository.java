package org.seminararchive.speaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.OrderingMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/** Queries of speakers. */
@ApplicationScoped
public class SpeakerRepository implements PanacheRepositoryBase<Speaker, UUID> {
  private static final String READING = "p.readingOrder";
  private static final String LATIN = "p.latinOrder";

  static final List<Keyset> ORDERS =
      List.of(
          byName("name", READING, true),
          byName("-name", READING, false),
          byName("latinName", LATIN, true),
          byName("-latinName", LATIN, false));

  private static final Keyset.Column PLACE = new Keyset.Column("place", true, Integer::valueOf);

  /**
   * The same orders for search results, and by relevance; the last column is the position in the
   * result.
   */
  static final List<Keyset> FOUND =
      Stream.concat(Stream.of(byRelevance()), ORDERS.stream().map(SpeakerRepository::found))
          .toList();

  @Inject PageReader pages;

  public Rows<Speaker> page(PageRequest page) {
    return read(pages.read(UUID.class, "from Speaker p", "p.id", Criteria.none(), page));
  }

  /** The speakers with these ids. */
  public Rows<Speaker> read(Rows<UUID> ids) {
    return ids.inOrder(withIds(ids.items()), p -> p.id);
  }

  /** In no particular order. */
  public List<Speaker> withIds(Collection<UUID> ids) {
    Criteria these = Criteria.anyOf("id", ids);
    return ids.isEmpty() ? List.of() : list(these.hql(), these.parameters());
  }

  /** Speakers with one of these {@link NameKey}s in any language. */
  public List<Speaker> withName(Collection<String> nameKeys) {
    return withKey("k.same", nameKeys);
  }

  /** Speakers whose name equals one of these up to character variants. */
  public List<Speaker> withSimilarName(Collection<String> nameKeys) {
    return withKey("k.similar", nameKeys.stream().map(NameKey::similar).toList());
  }

  private List<Speaker> withKey(String key, Collection<String> values) {
    Criteria these = Criteria.anyOf(key, values);
    return values.isEmpty()
        ? List.of()
        : list(
            "select distinct p from Speaker p join p.nameKeys k where %s order by p.id"
                .formatted(these.hql()),
            these.parameters());
  }

  /** The existing speakers with these ids; those in the persistence context cost no statement. */
  List<Speaker> loaded(Set<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .unwrap(Session.class)
        .findMultiple(
            Speaker.class, List.copyOf(ids), SessionCheckMode.ENABLED, OrderingMode.UNORDERED)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /** Current speakers by the ids of their merged duplicates. */
  Map<UUID, Speaker> successors(Collection<UUID> former) {
    return former.isEmpty()
        ? Map.of()
        : getEntityManager()
            .createQuery(
                "select f.id, p from FormerSpeaker f join Speaker p on p.id = f.speakerId"
                    + " where f.id in :former",
                Object[].class)
            .setParameter("former", former)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Speaker) row[1]));
  }

  /** The speaker into which this one was merged. */
  public Optional<UUID> successor(UUID former) {
    return getEntityManager()
        .createQuery("select speakerId from FormerSpeaker where id = :id", UUID.class)
        .setParameter("id", former)
        .getResultStream()
        .findFirst();
  }

  /** Ids of the duplicates that were merged into the speaker. */
  public List<UUID> formerIds(UUID speaker) {
    return getEntityManager()
        .createQuery("select id from FormerSpeaker where speakerId = :id order by id", UUID.class)
        .setParameter("id", speaker)
        .getResultList();
  }

  /** Ids of merged duplicates by current speaker id; speakers without any are absent. */
  public Map<UUID, List<UUID>> formerIds(Collection<UUID> speakers) {
    if (speakers.isEmpty()) {
      return Map.of();
    }
    Criteria these = Criteria.anyOf("speakerId", speakers);
    var query =
        getEntityManager()
            .createQuery(
                "from FormerSpeaker where " + these.hql() + " order by id", FormerSpeaker.class);
    these.parameters().forEach(query::setParameter);
    return query
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                f -> f.speakerId, Collectors.mapping(f -> f.id, Collectors.toList())));
  }

  // Most relevant first; equally relevant speakers by number of talks.
  private static Keyset byRelevance() {
    return new Keyset(
        "relevance",
        new Keyset.Column("score", false, Float::valueOf),
        new Keyset.Column("talks", false, Long::valueOf),
        new Keyset.Column(READING, true, v -> v),
        new Keyset.Column("p.id", true, v -> v),
        PLACE);
  }

  // The search index sorts ids as text.
  private static Keyset found(Keyset order) {
    Keyset.Column key = order.columns().get(0);
    return new Keyset(order.name(), key, new Keyset.Column("p.id", key.ascending(), v -> v), PLACE);
  }

  private static Keyset byName(String name, String key, boolean ascending) {
    return new Keyset(
        name,
        new Keyset.Column(key, ascending, v -> v),
        new Keyset.Column("p.id", ascending, UUID::fromString));
  }

  /** All ids, in a stable order. */
  public List<UUID> ids() {
    return getEntityManager()
        .createQuery("select id from Speaker order by id", UUID.class)
        .getResultList();
  }
}
