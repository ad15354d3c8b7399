package org.seminararchive.feed;

import java.time.Instant;
import java.util.List;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;

/**
 * A session with its talks, as the content of a calendar event.
 *
 * @param sequence number of changes of the session and of removed talks since the announcement
 * @param modified time of the last change of any displayed value
 */
record SessionWithTalks(
    SessionResponse session, List<TalkResponse> talks, long sequence, Instant modified) {}
