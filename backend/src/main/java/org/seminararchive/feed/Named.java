package org.seminararchive.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerIds;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;

/**
 * What the address of a shape names; each method throws an {@link ApiProblem} (404) where there is
 * no such thing. It is looked up in a transaction of its own, which is over before anything is
 * written: who holds one connection of the database and waits for another waits for ever.
 */
@ApplicationScoped
class Named {
  private final SeriesRepository series;
  private final SessionRepository sessions;
  private final SpeakerRepository speakers;
  private final TalkRepository talks;
  private final FormerIds moves;

  Named(
      SeriesRepository series,
      SessionRepository sessions,
      SpeakerRepository speakers,
      TalkRepository talks,
      FormerIds moves) {
    this.series = series;
    this.sessions = sessions;
    this.speakers = speakers;
    this.talks = talks;
    this.moves = moves;
  }

  @Transactional
  Series series(String slug, UriInfo uri) {
    return existing(series.findBySlug(slug), uri);
  }

  @Transactional
  Session session(String id, UriInfo uri) {
    return existing(Ids.parse(id).flatMap(sessions::findByIdOptional), uri);
  }

  @Transactional
  Session session(String slug, int number, UriInfo uri) {
    return existing(sessions.findByNumber(slug, number), uri);
  }

  @Transactional
  Talk talk(String id, UriInfo uri) {
    return existing(Ids.parse(id).flatMap(talks::findWhole), uri);
  }

  /**
   * An answer about somebody, or the way to it where the address names them by a former id.
   *
   * @param answer is given who they are
   */
  Response speaker(String id, UriInfo uri, Function<Speaker, Response> answer) {
    Optional<Response> moved =
        QuarkusTransaction.joiningExisting().call(() -> moves.answer(id, uri));
    return moved.orElseGet(() -> answer.apply(speaker(id, uri)));
  }

  private Speaker speaker(String id, UriInfo uri) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> existing(Ids.parse(id).flatMap(speakers::findByIdOptional), uri));
  }

  private static <T> T existing(Optional<T> found, UriInfo uri) {
    return found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }
}
