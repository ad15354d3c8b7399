package org.seminararchive.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.seminararchive.search.ResultPages.Found;

/** Sort orders of talks as index sorts, and the sort keys of a row for cursors. */
final class TalkOrders {
  private TalkOrders() {}

  /** A row with the sort keys of an order. */
  static Found found(String order, String id, float score, List<?> fields) {
    Instant start = Instant.ofEpochMilli((Long) fields.get(0));
    String session = (String) fields.get(1);
    Integer position = (Integer) fields.get(2);
    var keys = new ArrayList<Comparable<?>>();
    switch (order) {
      case "relevance" -> keys.addAll(List.of(score, start, session, position));
      case "start", "-start" -> keys.addAll(List.of(start, session, position));
      default -> keys.add((Long) fields.get(3));
    }
    return new Found(UUID.fromString(id), keys);
  }

  static SortFinalStep sort(SearchSortFactory f, String order) {
    return switch (order) {
      case "relevance" ->
          f.composite()
              .add(f.score().desc())
              .add(f.field("start").desc())
              .add(f.field("session").asc())
              .add(f.field("position").asc());
      case "start" ->
          f.composite()
              .add(f.field("start").asc())
              .add(f.field("session").asc())
              .add(f.field("position").asc());
      case "updated" -> f.field("revision").asc();
      case "-updated" -> f.field("revision").desc();
      default ->
          f.composite()
              .add(f.field("start").desc())
              .add(f.field("session").desc())
              .add(f.field("position").asc());
    };
  }
}
