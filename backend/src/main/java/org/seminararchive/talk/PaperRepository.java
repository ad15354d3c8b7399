package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.talk.PaperResponse.CitingTalk;
import org.seminararchive.text.LocalizedText;

/** Queries of cited works. The number of SQL statements is constant. */
@ApplicationScoped
class PaperRepository {
  static final List<Keyset> ORDERS =
      List.of(
          new Keyset(
              "-talkCount",
              new Keyset.Column("w.talks", false, Long::valueOf),
              new Keyset.Column("w.work", true, v -> v)));

  private static final String WORKS =
      "from (select c.work as work, count(distinct t.id) as talks from Talk t"
          + " join t.references c group by c.work) w";

  /** Upper bound of talks in a paper. */
  private static final int MOST_TALKS = 20;

  /** A reference to a work in one talk. */
  private record Citation(
      String work, String text, String arxiv, String doi, String url, UUID talk) {}

  @Inject EntityManager entities;
  @Inject PageReader pages;

  /** Condition: one of these talks cites the work. */
  static Criteria citedBy(List<UUID> talks) {
    return Criteria.none()
        .andAnyOf(
            "talk",
            talks,
            "exists (select 1 from Talk o join o.references r where r.work = w.work"
                + " and o.id in :talk)");
  }

  Rows<PaperResponse> page(Criteria where, PageRequest page) {
    Rows<String> works = pages.read(String.class, WORKS, "w.work", where, page);
    if (works.items().isEmpty()) {
      return works.map(work -> null);
    }
    Map<String, Long> counts = counts(works.items());
    Map<String, List<Citation>> citations =
        citations(works.items()).stream().collect(Collectors.groupingBy(Citation::work));
    Map<UUID, CitingTalk> talks =
        talks(citations.values().stream().flatMap(List::stream).map(Citation::talk).toList());
    return works.mapPresent(
        work ->
            citations.containsKey(work)
                ? paper(work, citations.get(work), counts.get(work), talks)
                : null);
  }

  private static PaperResponse paper(
      String work, List<Citation> citations, long count, Map<UUID, CitingTalk> talks) {
    return new PaperResponse(
        work,
        citations.get(0).text(),
        first(citations, Citation::arxiv),
        first(citations, Citation::doi),
        first(citations, Citation::url),
        count,
        citations.stream().map(Citation::talk).distinct().map(talks::get).toList());
  }

  private static String first(List<Citation> citations, Function<Citation, String> member) {
    return citations.stream().map(member).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private Map<String, Long> counts(Collection<String> works) {
    return rows(
            "select c.work, count(distinct t.id) from Talk t join t.references c where %s"
                + " group by c.work",
            Criteria.anyOf("c.work", works))
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** The newest of each work, newest first. */
  private List<Citation> citations(Collection<String> works) {
    String placed =
        "select c.work as work, c.text as text, c.arxiv as arxiv, c.doi as doi, c.url as url,"
            + " t.id as talk, row_number() over (partition by c.work order by s.startsAt desc,"
            + " t.position, t.id) as place from Talk t join t.session s join t.references c where %s";
    return rows(
            "select n.work, n.text, n.arxiv, n.doi, n.url, n.talk from ("
                + placed
                + ") n where n.place <= "
                + MOST_TALKS
                + " order by n.place",
            Criteria.anyOf("c.work", works))
        .map(
            row ->
                new Citation(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (UUID) row[5]))
        .toList();
  }

  private Map<UUID, CitingTalk> talks(Collection<UUID> ids) {
    var found = new LinkedHashMap<UUID, CitingTalk>();
    rows(
            "select t.id, t.title, s.startsAt, s.timeZone from Talk t join t.session s where %s",
            Criteria.anyOf("t.id", ids.stream().distinct().toList()))
        .forEach(
            row ->
                found.put(
                    (UUID) row[0],
                    new CitingTalk((UUID) row[0], (LocalizedText) row[1], at(row[2], row[3]))));
    return found;
  }

  private static OffsetDateTime at(Object moment, Object zone) {
    return ((Instant) moment).atZone(ZoneId.of((String) zone)).toOffsetDateTime();
  }

  private Stream<Object[]> rows(String hql, Criteria where) {
    TypedQuery<Object[]> query = entities.createQuery(hql.formatted(where.hql()), Object[].class);
    where.parameters().forEach(query::setParameter);
    return query.getResultStream();
  }
}
