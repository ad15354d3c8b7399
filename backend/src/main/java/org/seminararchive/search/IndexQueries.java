package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.search.ResultPages.Part;
import org.seminararchive.talk.TalkQuery;

/**
 * Queries the index for talks. Callers must have waited until the index has reached the journal.
 */
@ApplicationScoped
class IndexQueries {
  /** Facets in the order of the response. */
  private static final List<String> FACETS =
      List.of(
          "year",
          "fiscalYear",
          "series",
          "language",
          "kind",
          "format",
          "status",
          "material",
          "joint",
          "speaker");

  private static final int MOST_VALUES = 2000;

  @Inject SearchIndex index;

  Rows<UUID> page(TalkQuery question, Criteria filters, PageRequest page) {
    return index.read(
        session -> {
          TalkCondition words = TalkCondition.of(session, question);
          String order = page.order().name();
          return new ResultPages(
                  page, (offset, limit) -> part(session, words, filters, order, offset, limit))
              .read();
        });
  }

  /** Number of talks that match the query and the filters. */
  long count(TalkQuery question, Criteria filters) {
    return index.read(
        session -> {
          TalkCondition words = TalkCondition.of(session, question);
          return session
              .search(TalkEntry.class)
              .where(f -> words.with(filters, f))
              .fetchTotalHitCount();
        });
  }

  /**
   * Number of talks that match all filters, and the counts per filter value, each without its own
   * filter.
   */
  Counted facets(TalkQuery question, Criteria filters, int speakers) {
    return index.read(
        session -> {
          TalkCondition words = TalkCondition.of(session, question);
          ToIntFunction<String> most = facet -> facet.equals("speaker") ? speakers : MOST_VALUES;
          var facets = new LinkedHashMap<String, Map<String, Long>>();
          FACETS.forEach(facet -> facets.put(facet, Map.of()));
          List<String> free = FACETS.stream().filter(facet -> !filters.has(facet)).toList();
          Counted all = counts(session, words, filters, free, most);
          facets.putAll(all.values());
          for (String facet : FACETS) {
            if (filters.has(facet)) {
              facets.putAll(
                  counts(session, words, filters.without(facet), List.of(facet), most).values());
            }
          }
          return new Counted(all.total(), facets);
        });
  }

  /** Number of talks per value of a field, most frequent first. */
  Map<String, Long> values(TalkQuery question, Criteria filters, String field, int most) {
    return index.read(
        session ->
            counts(session, TalkCondition.of(session, question), filters, List.of(field), f -> most)
                .values()
                .get(field));
  }

  /** The most relevant talks that match the words approximately, for spelling suggestions. */
  List<UUID> near(List<Term> words, int most) {
    return index.read(
        session ->
            session
                .search(TalkEntry.class)
                .select(f -> f.id(String.class))
                .where(
                    f -> {
                      var any = f.bool();
                      for (Term word : words) {
                        if (word.text().length() > 2) {
                          any.should(
                              f.match()
                                  .fields("title", "name", "summary", "titleParts", "summaryParts")
                                  .matching(word.text())
                                  .fuzzy(word.text().length() > 5 ? 2 : 1));
                        }
                      }
                      return any;
                    })
                .fetchHits(most)
                .stream()
                .map(UUID::fromString)
                .toList());
  }

  /**
   * @param values counts by value, by field
   */
  record Counted(long total, Map<String, Map<String, Long>> values) {}

  private static Counted counts(
      SearchSession session,
      TalkCondition words,
      Criteria filters,
      List<String> fields,
      ToIntFunction<String> most) {
    var keys = new LinkedHashMap<String, AggregationKey<Map<String, Long>>>();
    var counting = session.search(TalkEntry.class).where(f -> words.with(filters, f));
    for (String field : fields) {
      AggregationKey<Map<String, Long>> key = AggregationKey.of(field);
      keys.put(field, key);
      counting =
          counting.aggregation(
              key,
              f ->
                  f.terms()
                      .field(field, String.class)
                      .orderByCountDescending()
                      .maxTermCount(most.applyAsInt(field)));
    }
    var result = counting.fetch(0);
    var values = new LinkedHashMap<String, Map<String, Long>>();
    keys.forEach((field, key) -> values.put(field, result.aggregation(key)));
    return new Counted(result.total().hitCount(), values);
  }

  private static Part part(
      SearchSession session,
      TalkCondition words,
      Criteria filters,
      String order,
      int offset,
      int limit) {
    var result =
        session
            .search(TalkEntry.class)
            .select(
                f ->
                    f.composite()
                        .from(
                            f.id(String.class),
                            f.score(),
                            f.composite(
                                f.field("start", Long.class),
                                f.field("session", String.class),
                                f.field("position", Integer.class),
                                f.field("revision", Long.class)))
                        .as((id, score, keys) -> TalkOrders.found(order, id, score, keys)))
            .where(f -> words.with(filters, f))
            .sort(f -> TalkOrders.sort(f, order))
            .fetch(offset, limit);
    return new Part(result.hits(), result.total().hitCount());
  }
}
