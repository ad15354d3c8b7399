package org.seminararchive.feed;

import java.time.Instant;
import java.util.List;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;

/**
 * A session with all its talks, as something to go to.
 *
 * @param sequence how often the session was changed since it was announced
 * @param modified when it, one of its talks or of their speakers was changed last
 */
record Meeting(
    SessionResponse session, List<TalkResponse> talks, long sequence, Instant modified) {}
