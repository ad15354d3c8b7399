package org.seminararchive.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.seminararchive.search.ParsedQuery.Clause;

/** Finds the files with pages that match a query. */
final class PageMatches {
  /** Upper bound of the files of a clause: those with the most pages that match. */
  private static final int MOST = 10_000;

  /** Upper bound of clauses that are searched in pages, since each costs a query. */
  private static final int MOST_CLAUSES = 10;

  private static final List<TextField> FIELDS = List.of(TextField.PAGE);
  private static final AggregationKey<Map<String, Long>> FILES = AggregationKey.of("files");

  private PageMatches() {}

  static Relevance.Files of(SearchSession session, ParsedQuery query) {
    if (!anyPage(session)) {
      return Relevance.Files.NONE;
    }
    var byClause = new HashMap<Clause, Set<String>>();
    for (Clause clause : query.wanted()) {
      if (byClause.size() < MOST_CLAUSES) {
        byClause.put(clause, files(session, pages -> pages.found(clause, true)));
      }
    }
    boolean several = byClause.size() > 1 && byClause.values().stream().noneMatch(Set::isEmpty);
    Set<String> together =
        several ? files(session, pages -> pages.ofAll(query.wanted())) : Set.of();
    for (Clause clause : query.unwanted()) {
      if (byClause.size() < MOST_CLAUSES) {
        byClause.computeIfAbsent(
            clause, unwanted -> files(session, pages -> pages.found(unwanted, false)));
      }
    }
    return new Relevance.Files(byClause, together);
  }

  // Most archives have no page, and each clause would cost an aggregation.
  private static boolean anyPage(SearchSession session) {
    return !session
        .search(PageEntry.class)
        .select(f -> f.id())
        .where(f -> f.matchAll())
        .fetchHits(1)
        .isEmpty();
  }

  /** Predicates on index entries of pages. */
  static Relevance relevance(SearchPredicateFactory make) {
    return new Relevance(make, FIELDS, Relevance.Files.NONE);
  }

  private static Set<String> files(
      SearchSession session, Function<Relevance, PredicateFinalStep> condition) {
    return session
        .search(PageEntry.class)
        .where(f -> condition.apply(relevance(f)))
        .aggregation(
            FILES,
            f -> f.terms().field("file", String.class).orderByCountDescending().maxTermCount(MOST))
        .fetch(0)
        .aggregation(FILES)
        .keySet();
  }
}
