package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.session.SessionClaims;
import org.seminararchive.writing.Editable;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;

/** Editing rules of a talk: it belongs to the series of its session. */
@ApplicationScoped
class EditableTalk implements Editable<Talk> {
  @Inject TalkRepository repository;
  @Inject TalkWriting writing;
  @Inject TalkService service;
  @Inject History history;

  @Override
  public Resource kind() {
    return Resource.TALK;
  }

  @Override
  public Optional<Talk> find(String id) {
    return Ids.parse(id).flatMap(repository::findWithParts);
  }

  @Override
  public Optional<Collection<Claim>> owners(String id) {
    Optional<Collection<String>> now =
        Ids.parse(id).<Collection<String>>map(repository::seriesOf).filter(s -> !s.isEmpty());
    return now.or(() -> history.ofDeleted(kind(), id).map(state -> series(state).keySet()))
        .map(series -> List.of(Claim.anyOf(series)));
  }

  /**
   * The content may be changed with the scope of any series of the session; adding and removing the
   * talk has stricter claims.
   */
  @Override
  public Collection<Claim> requiredClaims(String id, JsonNode before, JsonNode after) {
    List<Claim> claims = new ArrayList<>();
    Set<String> lost = new TreeSet<>(series(before).keySet());
    lost.removeAll(series(after).keySet());
    claims.addAll(Claim.each(lost));
    for (JsonNode state : List.of(before, after)) {
      if (!state.isMissingNode()) {
        claims.add(Claim.anyOf(series(state).keySet()));
      }
    }
    return claims;
  }

  private static Map<String, Integer> series(JsonNode talk) {
    return SessionClaims.numbers(talk.path("session"));
  }

  @Override
  public String id(Talk talk) {
    return talk.id.toString();
  }

  @Override
  public long revision(Talk talk) {
    return talk.revision;
  }

  @Override
  public Object read(Talk talk) {
    return TalkResponse.from(talk);
  }

  @Override
  public List<String> readOnly() {
    return List.of("id");
  }

  @Override
  public Talk create(JsonNode sent, Holder holder, Inferences inferences) {
    return writing.create(sent, holder, inferences);
  }

  @Override
  public Talk update(Talk talk, JsonNode wanted, Holder holder, Inferences inferences) {
    writing.change(talk, wanted, holder, inferences);
    return talk;
  }

  @Override
  public void makeRoom(Talk talk, JsonNode patch) {
    boolean stays =
        patch.path("position").asInt(talk.position) == talk.position
            && Ids.parse(patch.path("session").path("id").asText())
                .filter(session -> !session.equals(talk.session.id))
                .isEmpty();
    if (!stays) {
      service.makeRoom(List.of(talk));
    }
  }

  @Override
  public Talk restore(String id, JsonNode state, Holder holder, Inferences inferences) {
    List<InputError> errors = new InputErrors();
    TalkRequest whole = Members.read(state, errors, TalkRequest::ofWhole);
    return writing.create(UUID.fromString(id), whole, holder, inferences, errors);
  }

  @Override
  public void delete(Talk talk, Holder holder) {
    service.delete(talk, holder.name());
  }

  @Override
  public void check(ObjectNode current, JsonNode wanted) {
    TalkDocuments.checkSession(current, wanted);
  }

  @Override
  public void removeOthersParts(JsonNode state) {
    TalkDocuments.removeSession(state);
  }
}
