package org.seminararchive.search;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.seminararchive.query.Criteria;

/**
 * Converts talk filters into index predicates. The filters are parsed in their own rooms; each
 * corresponds to an index field of the same name.
 */
final class FilterPredicates {
  private FilterPredicates() {}

  static void to(
      Criteria filters, SearchPredicateFactory make, BooleanPredicateClausesStep<?, ?> all) {
    filters
        .values()
        .forEach(
            (filter, values) -> {
              switch (filter) {
                case "from" -> all.filter(make.range().field("day").atLeast(day(values)));
                case "to" -> all.filter(make.range().field("day").atMost(day(values)));
                case "speaker", "ofSpeaker" ->
                    all.filter(make.terms().field("anySpeaker").matchingAny(values));
                case "reference" -> all.filter(make.terms().field("work").matchingAny(values));
                case "year",
                    "fiscalYear",
                    "series",
                    "language",
                    "kind",
                    "format",
                    "status",
                    "material",
                    "joint",
                    "session" ->
                    all.filter(make.terms().field(filter).matchingAny(values));
                default ->
                    throw new IllegalStateException("a filter without an index field: " + filter);
              }
            });
  }

  private static int day(List<String> values) {
    LocalDate day = LocalDate.parse(values.get(0));
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
