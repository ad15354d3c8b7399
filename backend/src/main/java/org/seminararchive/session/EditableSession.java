package org.seminararchive.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.writing.Editable;
import org.seminararchive.writing.Inferences;

/** Editing rules of a session; see {@link SessionClaims} for the permissions. */
@ApplicationScoped
class EditableSession implements Editable<Session> {
  @Inject SessionRepository repository;
  @Inject SessionService service;
  @Inject SessionPlan plan;
  @Inject SessionLookups lookups;
  @Inject TalksOfSession talks;
  @Inject SessionClaims claims;

  @Override
  public Resource kind() {
    return Resource.SESSION;
  }

  @Override
  public Optional<Session> find(String id) {
    return Ids.parse(id).flatMap(repository::findWithNumbers);
  }

  /**
   * Includes series that the session no longer belongs to: their organizers may restore the number.
   */
  @Override
  public Optional<Collection<Claim>> owners(String id) {
    return Ids.parse(id)
        .map(repository::seriesEver)
        .filter(series -> !series.isEmpty())
        .map(series -> List.of(Claim.anyOf(series)));
  }

  @Override
  public Collection<Claim> requiredClaims(String id, JsonNode before, JsonNode after) {
    return claims.of(
        UUID.fromString(id), SessionClaims.numbers(before), SessionClaims.numbers(after));
  }

  @Override
  public String id(Session session) {
    return session.id.toString();
  }

  @Override
  public long revision(Session session) {
    return session.revision;
  }

  @Override
  public Object read(Session session) {
    return SessionResponse.complete(session);
  }

  @Override
  public List<String> readOnly() {
    return List.of("id", "joining");
  }

  @Override
  public Session create(JsonNode sent, Holder holder, Inferences inferences) {
    SessionRequest request = Members.read(sent, SessionRequest::read);
    SessionLookup known = lookups.of(request);
    List<InputError> errors = new ArrayList<>();
    SessionContent content =
        plan.ofNew(Ids.create(), request, Status.CONFIRMED, "", known, inferences, errors);
    ApiProblem.refuse(errors);
    return service.create(content, holder.name(), known);
  }

  @Override
  public Session update(Session session, JsonNode wanted, Holder holder, Inferences inferences) {
    service.change(session, content(session.id, session, wanted, inferences), holder.name());
    return session;
  }

  @Override
  public void makeRoom(Session session, JsonNode patch) {
    if (patch.has("numbers") && !SessionClaims.numbers(patch).equals(session.numbers())) {
      service.freeNumbers(session);
    }
  }

  @Override
  public Session restore(String id, JsonNode state, Holder holder, Inferences inferences) {
    return service.create(content(UUID.fromString(id), null, state, inferences), holder.name());
  }

  @Override
  public void delete(Session session, Holder holder) {
    service.delete(session, talks.count(session.id), holder.name());
  }

  @Override
  public JsonNode complete(ObjectNode current, JsonNode sent, Inferences inferences) {
    return SessionTimes.withMovedEnd(current, sent, inferences);
  }

  /** Numbers in series that the holder has no scope for keep their current values. */
  @Override
  public void keepOthersParts(JsonNode state, JsonNode now, Holder holder, Inferences inferences) {
    Map<String, Integer> current = SessionClaims.numbers(now);
    Map<String, Integer> wanted = SessionClaims.numbers(state);
    Set<String> others = new LinkedHashSet<>(wanted.keySet());
    others.addAll(current.keySet());
    others.removeIf(
        slug ->
            holder.missing(Claim.each(List.of(slug))).isEmpty()
                || Objects.equals(wanted.get(slug), current.get(slug)));
    // A holder without a scope for any of the numbers may not restore the session at all.
    if (others.isEmpty() || others.containsAll(wanted.keySet())) {
      return;
    }
    for (String slug : others) {
      Integer kept = current.get(slug);
      if (kept == null) {
        wanted.remove(slug);
      } else {
        wanted.put(slug, kept);
      }
      inferences.note("/numbers", "kept-number", slug + (kept == null ? "" : " " + kept));
    }
    ArrayNode numbers = ((ObjectNode) state).putArray("numbers");
    wanted.forEach((slug, number) -> numbers.addObject().put("series", slug).put("number", number));
  }

  private SessionContent content(UUID id, Session itself, JsonNode wanted, Inferences inferences) {
    List<InputError> errors = new ArrayList<>();
    SessionRequest request = Members.read(wanted, SessionRequest::read);
    SessionContent content = plan.ofWhole(id, itself, request, inferences, errors);
    ApiProblem.refuse(errors);
    plan.tellUnusualTimes(content, itself, inferences);
    return content;
  }
}
