package org.seminararchive.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the ids of one page in a single statement, with the total unless it is {@linkplain Totals
 * known}. The caller then fetches the entities of all ids at once, so the number of statements does
 * not depend on the page size.
 */
@ApplicationScoped
public class PageReader {
  @Inject EntityManager entities;
  @Inject Totals totals;

  /**
   * @param from the {@code from} clause, defining the aliases of criteria and order
   * @param id expression of the id
   */
  public <I> Rows<I> read(
      Class<I> idType, String from, String id, Criteria where, PageRequest page) {
    return read(idType, from, id, where, page, Optional.of(totals));
  }

  /** Same for rows outside the journal, whose number changes without a revision. */
  public <I> Rows<I> readUnversioned(
      Class<I> idType, String from, String id, Criteria where, PageRequest page) {
    return read(idType, from, id, where, page, Optional.empty());
  }

  private <I> Rows<I> read(
      Class<I> idType,
      String from,
      String id,
      Criteria where,
      PageRequest page,
      Optional<Totals> kept) {
    Keyset order = page.order();
    boolean backward = page.backward();
    Optional<Long> known =
        page.counted() ? kept.flatMap(t -> t.known(from, where)) : Optional.of(0L);
    List<Object[]> found = rows(from, id, where, page, known.isEmpty());
    boolean more = found.size() > page.limit();
    if (more) {
      found.remove(found.size() - 1);
    }
    if (backward) {
      Collections.reverse(found);
    }
    long total = known.orElseGet(() -> total(from, where, page, found));
    if (known.isEmpty()) {
      kept.ifPresent(t -> t.learn(from, where, total));
    }
    if (found.isEmpty()) {
      return new Rows<>(List.of(), total, Optional.empty(), Optional.empty());
    }
    Object[] first = found.get(0);
    Object[] last = found.get(found.size() - 1);
    boolean hasNext = backward || more;
    boolean hasPrevious = backward ? more : page.cursor().isPresent();
    return new Rows<>(
        found.stream().map(row -> idType.cast(row[0])).toList(),
        total,
        hasNext ? Optional.of(cursor(order, false, last)) : Optional.empty(),
        hasPrevious ? Optional.of(cursor(order, true, first)) : Optional.empty());
  }

  /**
   * Reads one row more than the page size, to detect a next page.
   *
   * @param counting whether each has the total after the keys of the order
   */
  private List<Object[]> rows(
      String from, String id, Criteria where, PageRequest page, boolean counting) {
    Keyset order = page.order();
    Optional<Criteria.Condition> beyond = page.cursor().map(order::beyond);
    String hql =
        "select %s, %s%s %s where %s%s order by %s"
            .formatted(
                id,
                order.select(),
                counting ? ", (" + counting(from, where) + ")" : "",
                from,
                where.hql(),
                beyond.map(c -> " and (" + c.hql() + ")").orElse(""),
                order.orderBy(page.backward()));
    TypedQuery<Object[]> query = entities.createQuery(hql, Object[].class);
    where.parameters().forEach(query::setParameter);
    beyond.map(Criteria.Condition::parameters).orElse(Map.of()).forEach(query::setParameter);
    return new ArrayList<>(query.setMaxResults(page.limit() + 1).getResultList());
  }

  private long total(String from, Criteria where, PageRequest page, List<Object[]> found) {
    long total = 0;
    if (!found.isEmpty()) {
      total = ((Number) found.get(0)[page.order().width() + 1]).longValue();
    } else if (page.cursor().isPresent()) {
      var query = entities.createQuery(counting(from, where), Long.class);
      where.parameters().forEach(query::setParameter);
      total = query.getSingleResult();
    }
    return total;
  }

  private static String counting(String from, Criteria where) {
    return "select count(*) " + from + " where " + where.hql();
  }

  private static Cursor cursor(Keyset order, boolean backward, Object[] row) {
    List<String> keys = Arrays.stream(row, 1, order.width() + 1).map(Object::toString).toList();
    return new Cursor(order.name(), backward, keys);
  }
}
