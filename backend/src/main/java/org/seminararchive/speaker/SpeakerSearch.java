package org.seminararchive.speaker;

import java.util.List;
import java.util.UUID;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Searches speakers by name, in any script, and by affiliation. Implemented by the search room,
 * which depends on this one. Everything committed before a call is found.
 */
public interface SpeakerSearch {
  /**
   * One page of speaker ids.
   *
   * @param words search words as typed
   * @param page in one of the orders of {@code SpeakerRepository#FOUND}
   */
  Rows<UUID> page(String words, PageRequest page);

  /** Positions of the words in the names. */
  List<Highlight> highlights(String words, Speaker speaker);
}
