package org.seminararchive.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
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
 * Finds the resource in the URL of a format; methods throw an {@link ApiProblem} (404) if there is
 * none. Lookups use their own transaction, which ends before writing starts: holding one connection
 * while waiting for another could deadlock the pool.
 */
@ApplicationScoped
class NamedResources {
  @Inject SeriesRepository series;
  @Inject SessionRepository sessions;
  @Inject SpeakerRepository speakers;
  @Inject TalkRepository talks;
  @Inject FormerIds moves;

  @Transactional
  Series series(String slug, UriInfo uri) {
    return existing(series.findBySlug(slug), uri);
  }

  @Transactional
  List<LocalDate> days(String slug) {
    return sessions.daysOf(slug);
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
   * Response about a speaker, or a redirect if the URL contains a former id.
   *
   * @param answer receives the speaker
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
