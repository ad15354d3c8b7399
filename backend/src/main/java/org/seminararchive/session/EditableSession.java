package org.seminararchive.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.writing.Editable;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;

/** A session is open to the organizers of each of its series, before the change and after it. */
@ApplicationScoped
class EditableSession implements Editable<Session> {
  private final SessionRepository repository;
  private final SessionService service;
  private final SessionPlan plan;
  private final TalksOfSession talks;
  private final History history;

  EditableSession(
      SessionRepository repository,
      SessionService service,
      SessionPlan plan,
      TalksOfSession talks,
      History history) {
    this.repository = repository;
    this.service = service;
    this.plan = plan;
    this.talks = talks;
    this.history = history;
  }

  @Override
  public Resource kind() {
    return Resource.session;
  }

  @Override
  public Optional<Session> find(String id) {
    return Ids.parse(id).flatMap(repository::findWithNumbers);
  }

  @Override
  public Optional<Collection<String>> owners(String id) {
    Optional<Collection<String>> now =
        Ids.parse(id).<Collection<String>>map(repository::seriesOf).filter(s -> !s.isEmpty());
    return now.or(
        () ->
            history
                .ofDeleted(kind(), id)
                .map(state -> state.get("numbers").findValuesAsText("series")));
  }

  @Override
  public long revision(Session session) {
    return session.revision;
  }

  @Override
  public Object read(Session session) {
    return SessionResponse.from(session);
  }

  @Override
  public List<String> readOnly() {
    return List.of("id");
  }

  @Override
  public Session become(Session session, JsonNode wanted, Holder holder, Inferences inferences) {
    holder.mayWrite(slugs(session));
    service.change(session, content(session.id, session, wanted, holder), holder.name());
    return session;
  }

  @Override
  public Session restore(String id, JsonNode state, Holder holder, Inferences inferences) {
    return service.create(content(UUID.fromString(id), null, state, holder), holder.name());
  }

  @Override
  public void delete(Session session, Holder holder) {
    holder.mayWrite(slugs(session));
    service.delete(session, talks.count(session.id), holder.name());
  }

  private SessionContent content(UUID id, Session itself, JsonNode wanted, Holder holder) {
    List<InputError> errors = new ArrayList<>();
    SessionRequest request = Members.read(wanted, SessionRequest::read);
    SessionContent content = plan.ofWhole(id, itself, request, errors);
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }
    holder.mayWrite(content.numbers().keySet());
    return content;
  }

  private static List<String> slugs(Session session) {
    return session.memberships.stream().map(m -> m.series.slug).toList();
  }
}
