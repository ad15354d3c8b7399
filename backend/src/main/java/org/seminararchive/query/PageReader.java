package org.seminararchive.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the ids of one page and the total of the list in a single statement. The caller then
 * fetches the entities of all ids at once, so the number of statements does not depend on the page
 * size.
 */
@ApplicationScoped
public class PageReader {
  private final EntityManager entities;

  PageReader(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param from the {@code from} clause, defining the aliases of criteria and order
   * @param id expression of the id
   */
  public <I> Rows<I> read(
      Class<I> idType, String from, String id, Criteria where, PageRequest page) {
    Keyset order = page.order();
    boolean backward = page.backward();
    Optional<Criteria.Condition> beyond = page.cursor().map(order::beyond);
    String hql =
        "select %s, %s, %s %s where %s%s order by %s"
            .formatted(
                id,
                order.select(),
                page.counted() ? "(select count(*) " + from + " where " + where.hql() + ")" : "0",
                from,
                where.hql(),
                beyond.map(c -> " and (" + c.hql() + ")").orElse(""),
                order.orderBy(backward));
    TypedQuery<Object[]> query = entities.createQuery(hql, Object[].class);
    where.parameters().forEach(query::setParameter);
    beyond.map(Criteria.Condition::parameters).orElse(Map.of()).forEach(query::setParameter);
    List<Object[]> found = new ArrayList<>(query.setMaxResults(page.limit() + 1).getResultList());

    boolean more = found.size() > page.limit();
    if (more) {
      found.remove(found.size() - 1);
    }
    if (backward) {
      Collections.reverse(found);
    }
    if (found.isEmpty()) {
      long total = page.counted() && page.cursor().isPresent() ? count(from, where) : 0;
      return new Rows<>(List.of(), total, Optional.empty(), Optional.empty());
    }
    Object[] first = found.get(0);
    Object[] last = found.get(found.size() - 1);
    boolean hasNext = backward || more;
    boolean hasPrevious = backward ? more : page.cursor().isPresent();
    return new Rows<>(
        found.stream().map(row -> idType.cast(row[0])).toList(),
        ((Number) first[order.width() + 1]).longValue(),
        hasNext ? Optional.of(cursor(order, false, last)) : Optional.empty(),
        hasPrevious ? Optional.of(cursor(order, true, first)) : Optional.empty());
  }

  private long count(String from, Criteria where) {
    var query =
        entities.createQuery("select count(*) " + from + " where " + where.hql(), Long.class);
    where.parameters().forEach(query::setParameter);
    return query.getSingleResult();
  }

  private static Cursor cursor(Keyset order, boolean backward, Object[] row) {
    List<String> keys = Arrays.stream(row, 1, order.width() + 1).map(Object::toString).toList();
    return new Cursor(order.name(), backward, keys);
  }
}
