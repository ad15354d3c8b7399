package org.seminararchive.speaker;

import java.util.List;
import java.util.UUID;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Finds people by name, in whatever script, and by where they are. The search stands above the
 * speakers, so it fills this in. Everything that was committed before a call is found.
 */
public interface SpeakerSearch {
  /**
   * One page of the ids of who is found.
   *
   * @param words what somebody typed
   * @param page in one of the orders of {@code SpeakerRepository#FOUND}
   */
  Rows<UUID> page(String words, PageRequest page);

  /** Where in a name the words stand. */
  List<Highlight> highlights(String words, Speaker speaker);
}
