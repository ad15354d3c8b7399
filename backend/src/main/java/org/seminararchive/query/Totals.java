package org.seminararchive.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of rows of lists, counted once for each state of the archive and filter: all pages and
 * orders of a list share them. Counting reads every row of the list, a page only its own.
 */
@ApplicationScoped
class Totals {
  private static final long BYTES = 1 << 20;
  private static final int ENTRY = 200;

  private record CountedList(Object state, String hql, Map<String, Object> parameters) {}

  @Inject ReadState state;
  private final Cache<CountedList, Long> known =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((CountedList list, Long total) -> weight(list))
          .build();

  // In bytes. The texts of parameters are chosen by clients.
  private static int weight(CountedList list) {
    return ENTRY + list.hql().length() + 2 * list.parameters().toString().length();
  }

  /**
   * The known number of rows; empty if it has to be counted.
   *
   * @param from the {@code from} clause, defining the aliases of the criteria
   */
  Optional<Long> known(String from, Criteria where) {
    return Optional.ofNullable(known.getIfPresent(list(from, where)));
  }

  void learn(String from, Criteria where, long total) {
    known.put(list(from, where), total);
  }

  private CountedList list(String from, Criteria where) {
    return new CountedList(state.key(), from + where.hql(), where.parameters());
  }
}
