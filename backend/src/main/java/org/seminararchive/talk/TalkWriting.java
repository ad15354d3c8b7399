package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
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
import org.seminararchive.speaker.SpeakerLookup;
import org.seminararchive.writing.Inferences;

/**
 * Writes a talk together with its session and speakers. All errors are reported at once, and
 * nothing is written unless there are none.
 */
@ApplicationScoped
class TalkWriting {
  @Inject TalkRepository talks;
  @Inject TalkService service;
  @Inject SessionRepository sessions;
  @Inject SessionService sessionService;
  @Inject SessionPlan sessionPlan;
  @Inject SpeakerResolution resolution;
  @Inject TalkLookups lookups;

  /** Creates a talk, and its session and speakers if they are new. */
  Talk create(JsonNode body, Holder holder, Inferences inferences) {
    List<InputError> errors = new InputErrors();
    TalkRequest request = Members.read(body, errors, TalkRequest::ofNew);
    return create(Ids.create(), request, holder, inferences, errors);
  }

  /** Creates a talk with the given id. */
  Talk create(
      UUID id, TalkRequest request, Holder holder, Inferences inferences, List<InputError> errors) {
    TalkLookups.Known known = lookups.of(Collections.singleton(request));
    return create(id, request, known, holder, inferences, errors);
  }

  /**
   * Same with lookups that were read for many talks.
   *
   * @param request {@code null} if it could not be read
   * @param known receives the created resources
   */
  Talk create(
      UUID id,
      TalkRequest request,
      TalkLookups.Known known,
      Holder holder,
      Inferences inferences,
      List<InputError> errors) {
    Place place =
        request == null || request.session() == null
            ? new Place(null, null)
            : place(request, known, inferences, errors);
    List<SpeakerResolution.ResolvedSpeaker> resolved =
        request == null
            ? List.of()
            : resolution.find(request.speakers(), known.speakers(), inferences, errors);
    Integer position = request == null ? null : request.position();
    if (position != null && place.session() != null && known.isTaken(place.session(), position)) {
      errors.add(taken(position));
    }
    ApiProblem.refuse(errors);
    Session session = place.session();
    if (session == null) {
      session = sessionService.create(place.fresh(), holder.name(), known.sessions());
      known.sessions().add(session);
    }
    if (position == null) {
      position = known.lastPosition(session) + 1;
      inferences.note("/position", "next-position", position);
    }
    known.take(session, position);
    List<TalkContent.SpeakerAt> speakers =
        resolution.create(resolved, known.speakers(), holder.name());
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
    if (request != null && moves(talk, request)) {
      session = sessions.findWithNumbers(request.session().id()).orElse(null);
      if (session == null) {
        errors.add(
            InputError.at("/session/id", "unknown-session", request.session().id().toString()));
      }
    }
    int position =
        request == null || request.position() == null ? talk.position : request.position();
    SpeakerLookup known = lookups.speakers(request == null ? List.of() : List.of(request));
    List<SpeakerResolution.ResolvedSpeaker> resolved =
        request == null
            ? List.of()
            : resolution.find(request.speakers(), known, inferences, errors);
    boolean stays =
        session != null && session.id.equals(talk.session.id) && position == talk.position;
    if (session != null && !stays && talks.findAt(session.id, position).isPresent()) {
      errors.add(taken(position));
    }
    ApiProblem.refuse(errors);
    List<TalkContent.SpeakerAt> speakers = resolution.create(resolved, known, holder.name());
    service.change(talk, session, request.content(talk.id, position, speakers), holder.name());
  }

  private static boolean moves(Talk talk, TalkRequest request) {
    return request.session() != null
        && request.session().id() != null
        && !request.session().id().equals(talk.session.id);
  }

  private static InputError taken(int position) {
    return InputError.at("/position", "position-taken", String.valueOf(position));
  }

  /** An existing session, or the content of a new one. */
  private record Place(Session session, SessionContent fresh) {}

  private Place place(
      TalkRequest request,
      TalkLookups.Known known,
      Inferences inferences,
      List<InputError> errors) {
    TalkRequest.SessionPlace place = request.session();
    if (place.fresh() == null) {
      Optional<Session> found = known.session(place);
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
      errors.add(InputError.at("/status", "two-statuses", said.code));
    }
    Status usual = request.title() == null ? Status.SCHEDULED : Status.CONFIRMED;
    SessionContent fresh =
        sessionPlan.ofNew(
            Ids.create(),
            said == null ? place.fresh() : place.fresh().withStatus(said),
            usual,
            "/session",
            known.sessions(),
            inferences,
            errors);
    return new Place(null, fresh);
  }
}
