package org.seminararchive.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionContent;
import org.seminararchive.talk.TalkContent;

/**
 * A session with its talks in a programme file. Derivable values are omitted: an id derived from
 * the first number, the time zone of the first series, the default kind and status.
 */
public record ProgrammeSession(@JsonUnwrapped SessionContent session, List<TalkContent> talks) {
  public ProgrammeSession {
    talks = talks == null ? List.of() : List.copyOf(talks);
  }

  static ProgrammeSession from(Session session, List<TalkContent> talks) {
    return new ProgrammeSession(SessionContent.of(session), talks);
  }
}
