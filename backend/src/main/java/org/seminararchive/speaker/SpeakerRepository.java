package org.seminararchive.speaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/** Finds speakers. */
@ApplicationScoped
public class SpeakerRepository implements PanacheRepositoryBase<Speaker, UUID> {
  static final List<Keyset> ORDERS = List.of(byName("name", true), byName("-name", false));

  private final PageReader pages;

  SpeakerRepository(PageReader pages) {
    this.pages = pages;
  }

  public Rows<Speaker> page(PageRequest page) {
    Rows<UUID> ids = pages.read(UUID.class, "from Speaker p", "p.id", Criteria.none(), page);
    return ids.inOrder(list("id in ?1", ids.items()), p -> p.id);
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

  private static Keyset byName(String name, boolean ascending) {
    return new Keyset(
        name,
        new Keyset.Column("p.nameKey", ascending, v -> v),
        new Keyset.Column("p.id", ascending, UUID::fromString));
  }
}
