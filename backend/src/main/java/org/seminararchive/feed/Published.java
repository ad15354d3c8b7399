package org.seminararchive.feed;

import java.time.Instant;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkResponse;

/**
 * A talk and the time of its last visible change, including a move or cancellation of its session.
 *
 * @param revision revision of that change
 */
record Published(TalkResponse talk, Instant updated, long revision) {
  static Published from(Talk talk) {
    boolean session = talk.session.revision > talk.revision;
    return new Published(
        TalkResponse.from(talk),
        session ? talk.session.updated : talk.updated,
        session ? talk.session.revision : talk.revision);
  }
}
