package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.seminararchive.http.Expansion;
import org.seminararchive.query.PageRequest;
import org.seminararchive.series.SeriesResponse;

/** Expansion: a series with its newest sessions. */
@ApplicationScoped
class SessionsWithSeries implements Expansion<SeriesResponse> {
  @Inject SessionRepository sessions;

  @Override
  public Class<SeriesResponse> type() {
    return SeriesResponse.class;
  }

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public List<SessionResponse> read(SeriesResponse series) {
    var page = new PageRequest(MOST, SessionOrder.ALL.get(0), Optional.empty());
    return sessions
        .page(SessionLists.within(series.slug()), page)
        .map(SessionResponse::summary)
        .items();
  }
}
