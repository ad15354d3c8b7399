package org.seminararchive.feed;

import java.time.Instant;
import java.util.List;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;

/**
 * A session with all its talks, as something to go to.
 *
 * @param sequence how often the session was changed, or a talk left it, since it was announced
 * @param modified when anything that is told of it was changed last
 */
record Meeting(
    SessionResponse session, List<TalkResponse> talks, long sequence, Instant modified) {}
