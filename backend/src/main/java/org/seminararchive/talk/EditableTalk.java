package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.Holder;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.writing.Editable;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;

/** A talk belongs to the series of its session. */
@ApplicationScoped
class EditableTalk implements Editable<Talk> {
  private final TalkRepository repository;
  private final TalkWriting writing;
  private final TalkService service;
  private final History history;

  EditableTalk(
      TalkRepository repository, TalkWriting writing, TalkService service, History history) {
    this.repository = repository;
    this.writing = writing;
    this.service = service;
    this.history = history;
  }

  @Override
  public Resource kind() {
    return Resource.talk;
  }

  @Override
  public Optional<Talk> find(String id) {
    return Ids.parse(id).flatMap(repository::findWithParts);
  }

  @Override
  public Optional<Collection<String>> owners(String id) {
    Optional<Collection<String>> now =
        Ids.parse(id).<Collection<String>>map(repository::seriesOf).filter(s -> !s.isEmpty());
    return now.or(
        () ->
            history
                .ofDeleted(kind(), id)
                .map(state -> state.at("/session/numbers").findValuesAsText("series")));
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
  public Talk become(Talk talk, JsonNode wanted, Holder holder, Inferences inferences) {
    writing.change(talk, wanted, holder, inferences);
    return talk;
  }

  @Override
  public Talk restore(String id, JsonNode state, Holder holder, Inferences inferences) {
    List<InputError> errors = new InputErrors();
    TalkRequest whole = Members.read(state, errors, TalkRequest::ofWhole);
    return writing.create(UUID.fromString(id), whole, holder, inferences, errors);
  }

  @Override
  public void delete(Talk talk, Holder holder) {
    holder.mayWrite(TalkWriting.slugs(talk.session));
    service.delete(talk, holder.name());
  }

  @Override
  public void check(ObjectNode current, JsonNode wanted) {
    TalkDocuments.checkSession(current, wanted);
  }

  @Override
  public void forget(JsonNode state) {
    TalkDocuments.forget(state);
  }
}
