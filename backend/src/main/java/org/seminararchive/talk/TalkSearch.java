package org.seminararchive.talk;

import java.util.List;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Finds talks by words. The search stands above the talks, so it fills this in; here it is only
 * known that talks can be searched. Everything that was committed before a call is found.
 */
public interface TalkSearch {
  /**
   * One page of the ids of what is found.
   *
   * @param page in one of the orders of {@code TalkOrder#FOUND}
   */
  Rows<UUID> page(TalkQuestion question, Criteria filters, PageRequest page);

  /**
   * How many talks each filter value would give.
   *
   * @param speakers how many of these at most
   */
  Counts count(TalkQuestion question, Criteria filters, int speakers);

  /** Where in a talk the words of a question stand. */
  List<Highlight> highlights(TalkQuestion question, Talk talk);

  /** Whether it can answer at this moment; if not, its answer is a problem. */
  boolean isReady();

  /**
   * @param total talks under all filters
   * @param facets values and counts by filter; speakers by id
   */
  record Counts(long total, java.util.Map<String, java.util.Map<String, Long>> facets) {}
}
