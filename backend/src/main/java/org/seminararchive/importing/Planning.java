package org.seminararchive.importing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.Members;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.Decision.TalkDecision;
import org.seminararchive.importing.comparing.KnownSession;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionClaims;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.SessionPlan;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionRequest;
import org.seminararchive.speaker.Appearances;
import org.seminararchive.speaker.Identification;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkRequest;
import org.seminararchive.writing.Inferences;

/** Validates a decision before any of it is written, with the rules of every other write. */
@ApplicationScoped
class Planning {
  /**
   * A valid decision.
   *
   * @param session absent if the session itself does not change
   * @param talks to write, in the order of {@link Decision#talks}
   */
  record Plan(Decision decision, SessionContent session, List<TalkRequest> talks) {}

  @Inject SessionPlan sessions;
  @Inject SessionRepository repository;
  @Inject SpeakerRepository people;
  @Inject SourceMemory memory;
  @Inject SessionClaims claims;
  @Inject Appearances appearances;

  /**
   * @param there the session in the archive; absent if it is new
   * @param errors receives the errors by JSON Pointer; those of a talk under {@code /talks/0}
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

  /**
   * The scopes that the holder lacks for the session before and after the decision, for its
   * numbers, and for every talk of a renamed person.
   */
  List<Claim> missing(Holder holder, Decision decision, Session there, Set<UUID> renamed) {
    if (holder.isAdmin()) {
      return List.of();
    }
    UUID id = there != null ? there.id : decision.said().read().content().session().id();
    Map<String, Integer> before = there == null ? Map.of() : there.numbers();
    Map<String, Integer> after = SessionClaims.numbers(decision.session());
    List<Claim> touched = new ArrayList<>(claims.of(id, before, after));
    touched.add(Claim.anyOf(after.keySet()));
    decision.renames().stream()
        .filter(rename -> !renamed.contains(rename.person()))
        .forEach(rename -> touched.addAll(appearances.claims(rename.person())));
    return holder.missing(touched);
  }

  /** True if the holder may remove the memory of a deleted session. */
  static boolean mayForget(Holder holder, KnownSession gone) {
    JsonNode said = gone.earlier().version().session();
    return holder.missing(Claim.each(SessionClaims.numbers(said).keySet())).isEmpty();
  }

  private SessionContent session(Decision decision, Session there, List<InputError> errors) {
    UUID wanted = decision.said().read().content().session().id();
    boolean free = wanted != null && repository.findByIdOptional(wanted).isEmpty();
    UUID id = there != null ? there.id : free ? wanted : Ids.create();
    List<InputError> wrong = new ArrayList<>();
    SessionRequest request = Members.read(decision.session(), wrong, SessionRequest::read);
    errors.addAll(wrong);
    // Only a valid request can be completed.
    return wrong.isEmpty() ? sessions.ofWhole(id, there, request, new Inferences(), errors) : null;
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
