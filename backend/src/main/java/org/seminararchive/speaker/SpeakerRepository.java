package org.seminararchive.speaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  private static Keyset byName(String name, boolean ascending) {
    return new Keyset(
        name,
        new Keyset.Column("p.nameKey", ascending, v -> v),
        new Keyset.Column("p.id", ascending, UUID::fromString));
  }
}
