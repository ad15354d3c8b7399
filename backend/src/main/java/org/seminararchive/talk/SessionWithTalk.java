package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.seminararchive.http.Expansion;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionResponse;

/** Expansion: a talk with its complete session, including remarks and revision. */
@ApplicationScoped
class SessionWithTalk implements Expansion<TalkResponse> {
  @Inject SessionRepository sessions;

  @Override
  public Class<TalkResponse> type() {
    return TalkResponse.class;
  }

  @Override
  public String name() {
    return "session";
  }

  @Override
  public SessionResponse read(TalkResponse talk) {
    return SessionResponse.complete(sessions.findWithNumbers(talk.session().id()).orElseThrow());
  }
}
