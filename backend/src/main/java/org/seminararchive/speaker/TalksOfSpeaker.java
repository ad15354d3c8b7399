package org.seminararchive.speaker;

import java.util.List;
import java.util.UUID;

/**
 * Reassigns talks when speakers are merged or separated. Implemented by the talk room, which
 * depends on this one. Each changed talk gets its own journal entry.
 */
public interface TalksOfSpeaker {
  /**
   * Reassigns all talks of one speaker to another.
   *
   * @return ids of the talks
   */
  List<UUID> reassignAll(Speaker from, Speaker to, String who);

  /** Reassigns those of the talks that are still assigned to {@code from}. */
  void reassign(List<UUID> talks, Speaker from, Speaker to, String who);
}
