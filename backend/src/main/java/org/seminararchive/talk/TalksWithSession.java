package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.seminararchive.http.Expansion;
import org.seminararchive.query.PageRequest;
import org.seminararchive.session.SessionResponse;

/** Expansion: a session with its talks in order. */
@ApplicationScoped
class TalksWithSession implements Expansion<SessionResponse> {
  @Inject TalkRepository talks;

  @Override
  public Class<SessionResponse> type() {
    return SessionResponse.class;
  }

  @Override
  public String name() {
    return "talks";
  }

  @Override
  public List<TalkResponse> read(SessionResponse session) {
    var page = new PageRequest(MOST, TalkOrder.ALL.get(0), Optional.empty());
    return talks.page(TalkLists.ofSession(session.id()), page).map(TalkResponse::summary).items();
  }
}
