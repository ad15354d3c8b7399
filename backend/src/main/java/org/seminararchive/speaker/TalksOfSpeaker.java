package org.seminararchive.speaker;

import java.util.List;
import java.util.UUID;

/**
 * What happens to talks when two speakers turn out to be one, or not to be. Talks stand above
 * speakers, so the talk room does this; each changed talk gets its own journal entry.
 */
public interface TalksOfSpeaker {
  /**
   * Hands all talks of one person to another.
   *
   * @return ids of the talks
   */
  List<UUID> handOver(Speaker from, Speaker to, String who);

  /** Gives those of the talks back that are still with the other. */
  void giveBack(List<UUID> talks, Speaker from, Speaker to, String who);
}
