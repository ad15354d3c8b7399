package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.Members;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.SessionPlan;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionService;
import org.seminararchive.session.Status;
import org.seminararchive.writing.Inferences;

/**
 * Writes a talk together with its session and speakers. All errors are reported at once, and
 * nothing is written unless there are none.
 */
@ApplicationScoped
class TalkWriting {
  private final TalkRepository talks;
  private final TalkService service;
  private final SessionRepository sessions;
  private final SessionService sessionService;
  private final SessionPlan sessionPlan;
  private final SpeakerResolution resolution;

  TalkWriting(
      TalkRepository talks,
      TalkService service,
      SessionRepository sessions,
      SessionService sessionService,
      SessionPlan sessionPlan,
      SpeakerResolution resolution) {
    this.talks = talks;
    this.service = service;
    this.sessions = sessions;
    this.sessionService = sessionService;
    this.sessionPlan = sessionPlan;
    this.resolution = resolution;
  }

  /** Creates a talk, and its session and speakers if they are new. */
  Talk create(JsonNode body, Holder holder, Inferences inferences) {
    List<InputError> errors = new InputErrors();
    TalkRequest request = Members.read(body, errors, TalkRequest::ofNew);
    return create(Ids.create(), request, holder, inferences, errors);
  }

  /** Creates a talk with the given id. */
  Talk create(
      UUID id, TalkRequest request, Holder holder, Inferences inferences, List<InputError> errors) {
    Place place =
        request == null || request.session() == null
            ? new Place(null, null)
            : place(request, inferences, errors);
    List<SpeakerResolution.ResolvedSpeaker> resolved =
        request == null ? List.of() : resolution.find(request.speakers(), inferences, errors);
    Integer position = request == null ? null : request.position();
    if (position != null && place.session() != null) {
      checkFree(place.session(), position, null, errors);
    }
    refuse(errors);
    Session session = place.session();
    if (session == null) {
      session = sessionService.create(place.fresh(), holder.name());
    }
    if (position == null) {
      position = talks.lastPosition(session.id) + 1;
      inferences.note("/position", "next-position", position);
    }
    List<TalkContent.SpeakerAt> speakers = resolution.create(resolved, holder.name());
    return service.create(session, request.content(id, position, speakers), holder.name());
  }

  /** Changes a talk to the requested state; moves it if the session differs. */
  void change(Talk talk, JsonNode wanted, Holder holder, Inferences inferences) {
    List<InputError> errors = new InputErrors();
    TalkRequest request = Members.read(wanted, errors, TalkRequest::ofWhole);
    change(talk, request, holder, inferences, errors);
  }

  /** Same for a parsed request. */
  void change(
      Talk talk,
      TalkRequest request,
      Holder holder,
      Inferences inferences,
      List<InputError> errors) {
    Session session = talk.session;
    if (request != null && request.session() != null && request.session().id() != null) {
      session = sessions.findWithNumbers(request.session().id()).orElse(null);
      if (session == null) {
        errors.add(
            InputError.at("/session/id", "unknown-session", request.session().id().toString()));
      }
    }
    int position =
        request == null || request.position() == null ? talk.position : request.position();
    List<SpeakerResolution.ResolvedSpeaker> resolved =
        request == null ? List.of() : resolution.find(request.speakers(), inferences, errors);
    if (session != null) {
      checkFree(session, position, talk, errors);
    }
    refuse(errors);
    List<TalkContent.SpeakerAt> speakers = resolution.create(resolved, holder.name());
    service.change(talk, session, request.content(talk.id, position, speakers), holder.name());
  }

  static void refuse(List<InputError> errors) {
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }
  }

  /** An existing session, or the content of a new one. */
  private record Place(Session session, SessionContent fresh) {}

  private Place place(TalkRequest request, Inferences inferences, List<InputError> errors) {
    TalkRequest.SessionPlace place = request.session();
    if (place.fresh() == null) {
      Optional<Session> found =
          place.id() != null
              ? sessions.findWithNumbers(place.id())
              : place.series() == null || place.number() == null
                  ? Optional.empty()
                  : sessions.findByNumber(place.series(), place.number());
      boolean named = place.id() != null || place.number() != null;
      if (found.isEmpty() && named) {
        String what =
            place.id() != null ? place.id().toString() : place.series() + " " + place.number();
        errors.add(InputError.at("/session", "unknown-session", what));
      }
      if (request.status() != null) {
        errors.add(InputError.at("/status", "only-of-new-session", ""));
      }
      return new Place(found.orElse(null), null);
    }
    Status said = request.status();
    if (said != null && place.fresh().status() != null && said != place.fresh().status()) {
      errors.add(InputError.at("/status", "two-statuses", said.name()));
    }
    Status usual = request.title() == null ? Status.scheduled : Status.confirmed;
    SessionContent fresh =
        sessionPlan.ofNew(
            Ids.create(),
            said == null ? place.fresh() : place.fresh().withStatus(said),
            usual,
            "/session",
            inferences,
            errors);
    return new Place(null, fresh);
  }

  private void checkFree(Session session, int position, Talk itself, List<InputError> errors) {
    talks
        .findAt(session.id, position)
        .filter(other -> itself == null || !other.id.equals(itself.id))
        .ifPresent(
            other ->
                errors.add(InputError.at("/position", "position-taken", String.valueOf(position))));
  }
}
