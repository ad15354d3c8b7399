package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.Members;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.Decision.TalkDecision;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.SessionPlan;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionRequest;
import org.seminararchive.speaker.Identification;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkRequest;

/**
 * Finds everything that is wrong with a decision before any of it is written: an import has the
 * bounds of every other write, and no session is left half done.
 */
@ApplicationScoped
class Planning {
  private final SessionPlan sessions;
  private final SessionRepository repository;
  private final SpeakerRepository people;
  private final SourceMemory memory;

  Planning(
      SessionPlan sessions,
      SessionRepository repository,
      SpeakerRepository people,
      SourceMemory memory) {
    this.sessions = sessions;
    this.repository = repository;
    this.people = people;
    this.memory = memory;
  }

  /**
   * @param there the session that it is; absent if it is new
   * @param errors gets what is wrong, by JSON Pointer; a talk's under {@code /talks/0}
   */
  Plan of(Decision decision, Session there, List<InputError> errors) {
    boolean same =
        there != null && decision.changes().stream().noneMatch(c -> c.resource().equals("session"));
    SessionContent content = same ? null : session(decision, there, errors);
    List<TalkRequest> talks = new ArrayList<>();
    for (TalkDecision talk : decision.talks()) {
      talks.add(talk(talk, "/talks/" + talks.size(), errors));
    }
    if (!memory.holds(decision.remember())) {
      errors.add(InputError.at("", "too-long", "1000000"));
    }
    return new Plan(decision, content, talks);
  }

  /** Whether the series are open to somebody in which a session is, and those it shall be in. */
  static boolean mayWrite(Holder holder, Decision decision, Session there) {
    try {
      if (there != null) {
        holder.mayWrite(there.memberships.stream().map(m -> m.series.slug).toList());
      }
      holder.mayWrite(decision.session().path("numbers").findValuesAsText("series"));
      return true;
    } catch (ApiProblem forbidden) {
      return false;
    }
  }

  private SessionContent session(Decision decision, Session there, List<InputError> errors) {
    UUID wanted = decision.said().read().content().id();
    boolean free = wanted != null && repository.findByIdOptional(wanted).isEmpty();
    UUID id = there != null ? there.id : free ? wanted : Ids.create();
    List<InputError> wrong = new ArrayList<>();
    SessionRequest request = Members.read(decision.session(), wrong, SessionRequest::read);
    errors.addAll(wrong);
    // What is not readable cannot be completed either.
    return wrong.isEmpty() ? sessions.ofWhole(id, there, request, errors) : null;
  }

  private TalkRequest talk(TalkDecision decision, String at, List<InputError> errors) {
    List<InputError> wrong = new ArrayList<>();
    TalkRequest request = Members.read(decision.talk(), wrong, m -> TalkRequest.within(m, null));
    for (int i = 0; i < request.speakers().size() && wrong.isEmpty(); i++) {
      TalkRequest.SpeakerAt speaker = request.speakers().get(i);
      UUID id = speaker.speakerId();
      if (id == null && !Identification.isName(speaker.name())) {
        wrong.add(InputError.at("/speakers/" + i + "/name", "not-a-name", ""));
      } else if (id != null && people.findByIdOptional(id).isEmpty()) {
        wrong.add(InputError.at("/speakers/" + i, "unknown-speaker", id.toString()));
      }
    }
    wrong.forEach(error -> errors.add(error.under(at)));
    return request;
  }
}
