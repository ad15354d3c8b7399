package org.seminararchive.feed;

import java.time.Instant;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkResponse;

/**
 * A talk and when its reader was last told something new: that is also when its session moved or
 * was cancelled.
 *
 * @param revision of that change
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
