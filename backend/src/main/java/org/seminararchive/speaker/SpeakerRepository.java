package org.seminararchive.speaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.text.VariantCharacters;

/** Finds speakers. */
@ApplicationScoped
public class SpeakerRepository implements PanacheRepositoryBase<Speaker, UUID> {
  static final List<Keyset> ORDERS = List.of(byName("name", true), byName("-name", false));

  private static final Keyset.Column PLACE = new Keyset.Column("place", true, Integer::valueOf);

  /**
   * The same of who was found, and the best first; their last column is the place in the result.
   */
  static final List<Keyset> FOUND =
      List.of(byRelevance(), found("name", true), found("-name", false));

  private final PageReader pages;

  SpeakerRepository(PageReader pages) {
    this.pages = pages;
  }

  public Rows<Speaker> page(PageRequest page) {
    return read(pages.read(UUID.class, "from Speaker p", "p.id", Criteria.none(), page));
  }

  /** The speakers with these ids. */
  public Rows<Speaker> read(Rows<UUID> ids) {
    return ids.inOrder(
        ids.items().isEmpty() ? List.of() : list("id in ?1", ids.items()), p -> p.id);
  }

  /** Everybody who is called so in any language, by {@link NameKey}. */
  public List<Speaker> called(Collection<String> nameKeys) {
    return list(
        "select distinct p from Speaker p join p.nameKeys k where k in ?1 order by p.id", nameKeys);
  }

  /** Everybody whose name differs from these at most by variants of characters. */
  public List<Speaker> calledLike(Collection<String> nameKeys) {
    return list(
        "select distinct p from Speaker p join p.nameKeys k"
            + " where function('translate', k, ?1, ?2) in ?3 order by p.id",
        VariantCharacters.VARIANTS,
        VariantCharacters.USUAL,
        nameKeys.stream().map(VariantCharacters::usual).toList());
  }

  /** Who somebody is now who was merged into another. */
  public Optional<UUID> successor(UUID former) {
    return getEntityManager()
        .createQuery("select speakerId from FormerSpeaker where id = :id", UUID.class)
        .setParameter("id", former)
        .getResultStream()
        .findFirst();
  }

  /** The ids that somebody had who was entered twice. */
  public List<UUID> formerIds(UUID speaker) {
    return getEntityManager()
        .createQuery("select id from FormerSpeaker where speakerId = :id order by id", UUID.class)
        .setParameter("id", speaker)
        .getResultList();
  }

  /** The same of several, by who they are now; those who had none are absent. */
  public Map<UUID, List<UUID>> formerIds(Collection<UUID> speakers) {
    if (speakers.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery(
            "from FormerSpeaker where speakerId in :speakers order by id", FormerSpeaker.class)
        .setParameter("speakers", speakers)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                f -> f.speakerId, Collectors.mapping(f -> f.id, Collectors.toList())));
  }

  // The best first, and of equally good ones who spoke most.
  private static Keyset byRelevance() {
    return new Keyset(
        "relevance",
        new Keyset.Column("score", false, Float::valueOf),
        new Keyset.Column("talks", false, Long::valueOf),
        new Keyset.Column("p.nameKey", true, v -> v),
        new Keyset.Column("p.id", true, v -> v),
        PLACE);
  }

  // The search sorts ids as text.
  private static Keyset found(String name, boolean ascending) {
    return new Keyset(
        name,
        new Keyset.Column("p.nameKey", ascending, v -> v),
        new Keyset.Column("p.id", ascending, v -> v),
        PLACE);
  }

  private static Keyset byName(String name, boolean ascending) {
    return new Keyset(
        name,
        new Keyset.Column("p.nameKey", ascending, v -> v),
        new Keyset.Column("p.id", ascending, UUID::fromString));
  }

  /** All there are, in an order that does not change. */
  public List<UUID> ids() {
    return getEntityManager()
        .createQuery("select id from Speaker order by id", UUID.class)
        .getResultList();
  }
}
