package org.seminararchive.talk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Full-text search of talks. Implemented by the search room, which depends on this one. Everything
 * committed before a call is found.
 */
public interface TalkSearch {
  /**
   * One page of talk ids.
   *
   * @param page in one of the orders of {@code TalkOrder#FOUND}
   */
  Rows<UUID> page(TalkQuery question, Criteria filters, PageRequest page);

  /**
   * Number of talks per filter value.
   *
   * @param speakers upper bound of speakers
   */
  Counts count(TalkQuery question, Criteria filters, int speakers);

  /**
   * Ids of talks of other sessions about the same, the most related first.
   *
   * @param most upper bound
   */
  List<UUID> related(Talk talk, int most);

  /** Positions of the search words in talks and their materials, by id. */
  Map<UUID, List<Highlight>> highlights(TalkQuery question, Collection<Talk> talks);

  /** True if the index can answer; otherwise the other methods throw a problem. */
  boolean isReady();

  /**
   * @param total talks under all filters
   * @param facets values and counts by filter; speakers by id
   */
  record Counts(long total, Map<String, Map<String, Long>> facets) {}
}
