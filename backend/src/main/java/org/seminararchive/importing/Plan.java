package org.seminararchive.importing;

import java.util.List;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.session.SessionContent;
import org.seminararchive.talk.TalkRequest;

/**
 * A decision that was found to be writable: everything in it has been read as any organizer's write
 * is.
 *
 * @param session absent if the session itself stays as it is
 * @param talks those to be written, as {@link Decision#talks} has them
 */
record Plan(Decision decision, SessionContent session, List<TalkRequest> talks) {}
