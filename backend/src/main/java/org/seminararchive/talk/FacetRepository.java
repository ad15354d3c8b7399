package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.seminararchive.query.Criteria;
import org.seminararchive.talk.TalkFacets.Value;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WireName;

/** Counts talks by filter value with one SQL statement per filter. */
@ApplicationScoped
class FacetRepository {
  /** Upper bound of values of the speaker facet. */
  static final int TOP_SPEAKERS = 20;

  private static final String BY_COUNT = "count(distinct t.id) desc, ";

  /** Query of a filter's values: HQL expression, required join and sort order. */
  private record Facet(String filter, String value, String join, String order) {}

  private static final String FISCAL_YEAR =
      "year(s.startsOn) - case when month(s.startsOn) < 4 then 1 else 0 end";

  private static final List<Facet> FACETS =
      List.of(
          new Facet("year", "year(s.startsOn)", "", "1 desc"),
          new Facet("fiscalYear", FISCAL_YEAR, "", "1 desc"),
          new Facet(
              "series", "fr.slug", " join s.memberships fm join fm.series fr", BY_COUNT + "1"),
          new Facet("language", "t.language", "", BY_COUNT + "1"),
          new Facet("kind", "s.kind", "", BY_COUNT + "1"),
          new Facet("format", "s.format", "", BY_COUNT + "1"),
          new Facet("status", "s.status", "", BY_COUNT + "1"),
          new Facet("material", "fk.kind", " left join t.materials fk", BY_COUNT + "1"),
          new Facet(
              "joint", "case when size(s.memberships) > 1 then true else false end", "", "1 desc"));

  @Inject EntityManager entities;

  TalkFacets count(Criteria where) {
    var facets = new LinkedHashMap<String, List<Value>>();
    for (Facet facet : FACETS) {
      facets.put(facet.filter(), values(facet, where.without(facet.filter())));
    }
    facets.put("speaker", speakers(where.without("speaker")));
    Long total =
        query(
                "select count(*) " + TalkRepository.TALKS + " where " + where.hql(),
                where,
                Long.class)
            .getSingleResult();
    return new TalkFacets(total, facets);
  }

  private List<Value> values(Facet facet, Criteria where) {
    String hql =
        "select %s, count(distinct t.id) %s%s where %s group by 1 order by %s"
            .formatted(
                facet.value(), TalkRepository.TALKS, facet.join(), where.hql(), facet.order());
    var values = new ArrayList<Value>();
    for (Object[] row : query(hql, where, Object[].class).getResultList()) {
      // Only the material filter has a value ({@code none}) for null.
      String nothing = facet.filter().equals("material") ? "none" : null;
      String value = row[0] == null ? nothing : WireName.of(row[0]);
      if (value != null) {
        values.add(new Value(value, null, (Long) row[1]));
      }
    }
    return values;
  }

  private List<Value> speakers(Criteria where) {
    String hql =
        """
        select p.id, p.name, count(distinct t.id) %s join t.speakers fa join fa.speaker p
        where %s group by p.id, p.name, p.readingOrder order by count(distinct t.id) desc, p.readingOrder, p.id"""
            .formatted(TalkRepository.TALKS, where.hql());
    return query(hql, where, Object[].class).setMaxResults(TOP_SPEAKERS).getResultList().stream()
        .map(row -> new Value(WireName.of(row[0]), (LocalizedText) row[1], (Long) row[2]))
        .toList();
  }

  private <T> TypedQuery<T> query(String hql, Criteria where, Class<T> type) {
    TypedQuery<T> query = entities.createQuery(hql, type);
    where.parameters().forEach(query::setParameter);
    return query;
  }
}
