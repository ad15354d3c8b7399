package org.seminararchive.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.text.LinearPattern;

/** Queries of series. */
@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {
  private static final LinearPattern SLUG = LinearPattern.compile("[a-z][a-z0-9-]{0,31}");

  @Inject PageReader pages;

  /** Empty also for a malformed slug: databases differ in the texts they accept as parameters. */
  public Optional<Series> findBySlug(String slug) {
    return SLUG.matcher(slug).matches()
        ? find("slug", slug).firstResultOptional()
        : Optional.empty();
  }

  /** The existing series with these slugs, which may be malformed. */
  public List<Series> withSlugs(Collection<String> slugs) {
    List<String> possible = slugs.stream().filter(s -> SLUG.matcher(s).matches()).toList();
    Criteria these = Criteria.anyOf("slug", possible);
    return possible.isEmpty() ? List.of() : list(these.hql(), these.parameters());
  }

  /** All slugs from the database. */
  public List<String> slugs() {
    return getEntityManager()
        .createQuery("select slug from Series order by slug", String.class)
        .getResultList();
  }

  /** Ids by slug, in the order of slugs. */
  Map<String, UUID> idsBySlug() {
    var ids = new LinkedHashMap<String, UUID>();
    getEntityManager()
        .createQuery("select slug, id from Series order by slug", Object[].class)
        .getResultStream()
        .forEach(row -> ids.put((String) row[0], (UUID) row[1]));
    return Collections.unmodifiableMap(ids);
  }

  Rows<Series> page(PageRequest page) {
    Rows<UUID> ids = pages.read(UUID.class, "from Series r", "r.id", Criteria.none(), page);
    Criteria these = Criteria.anyOf("id", ids.items());
    return ids.inOrder(list(these.hql(), these.parameters()), r -> r.id);
  }
}
