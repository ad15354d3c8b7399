package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.Preconditions;
import org.seminararchive.http.Representations;

/**
 * Creates and changes resources, in the same order for all rooms: authorization before the body is
 * read; then, in the single write transaction, existence, precondition ({@code If-Match}) and
 * content.
 */
@ApplicationScoped
public class Editing {
  private final Access access;
  private final Writes writes;
  private final ResourceDocuments documents;
  private final History history;
  private final Representations representations;

  Editing(
      Access access,
      Writes writes,
      ResourceDocuments documents,
      History history,
      Representations representations) {
    this.representations = representations;
    this.access = access;
    this.writes = writes;
    this.documents = documents;
    this.history = history;
  }

  private interface Reading {
    JsonNode wanted(
        ObjectNode current, JsonNode sent, List<String> readOnly, Inferences inferences);
  }

  public <E> Response create(Editable<E> room, InputStream body, WriteCall call) {
    room.mayCreateOrDelete(access.holder());
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          Inferences inferences = new Inferences();
          E entity = room.create(JsonBody.parse(text), holder, inferences);
          return Outcome.created(
              room.read(entity),
              room.revision(entity),
              call.path() + "/" + room.id(entity),
              inferences);
        });
  }

  /** Replaces a resource; accepts the body of a GET. */
  public <E> Response put(Editable<E> room, String id, InputStream body, WriteCall call) {
    return change(
        room,
        id,
        body,
        call,
        (current, sent, readOnly, inferences) -> documents.put(current, sent, readOnly));
  }

  /** Changes the given members; see {@link MergePatch}. */
  public <E> Response patch(Editable<E> room, String id, InputStream body, WriteCall call) {
    return change(
        room,
        id,
        body,
        call,
        (current, sent, readOnly, inferences) ->
            documents.patch(current, room.complete(current, sent, inferences), readOnly));
  }

  public <E> Response delete(Editable<E> room, String id, WriteCall call) {
    room.mayCreateOrDelete(access.holder());
    mayChange(room, id, call);
    return writes.perform(
        call,
        "",
        holder -> {
          E entity = find(room, id, call);
          require(room, entity, call);
          room.delete(entity, holder);
          return Outcome.deleted();
        });
  }

  /** Restores the state of a revision, also of a deleted resource. */
  public <E> Response revert(Editable<E> room, String id, InputStream body, WriteCall call) {
    mayChange(room, id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          var request = Members.read(JsonBody.parse(text), History.RevertRequest::read);
          JsonNode state =
              documents.revert(
                  history.stateAt(room.kind(), id, request.revision()), room.readOnly());
          room.removeOthersParts(state);
          Inferences inferences = new Inferences();
          E there = room.find(id).orElse(null);
          JsonNode now = there == null ? MissingNode.getInstance() : documents.of(room.read(there));
          room.keepOthersParts(state, now, holder, inferences);
          if (there == null) {
            holder.mayWrite(room.owners(id).orElseThrow());
            return changed(room, room.restore(id, state, holder, inferences), inferences);
          }
          require(room, there, call);
          return changed(room, room.update(there, state, holder, inferences), inferences);
        });
  }

  /** A page of the changes of a resource. */
  public Response history(Editable<?> room, String id, HistoryCall call) {
    return history.answer(room.kind(), id, call);
  }

  private <E> Response change(
      Editable<E> room, String id, InputStream body, WriteCall call, Reading reading) {
    mayChange(room, id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          E entity = find(room, id, call);
          require(room, entity, call);
          ObjectNode current = documents.of(room.read(entity));
          Inferences inferences = new Inferences();
          JsonNode wanted =
              reading.wanted(current, JsonBody.parse(text), room.readOnly(), inferences);
          room.check(current, wanted);
          return changed(room, room.update(entity, wanted, holder, inferences), inferences);
        });
  }

  /**
   * Authorizes before the body is read.
   *
   * @throws ApiProblem 404 if the resource never existed, 403 if the holder may not change it
   */
  public <E> void mayChange(Editable<E> room, String id, WriteCall call) {
    Holder holder = access.holder();
    Collection<Claim> owners =
        QuarkusTransaction.requiringNew()
            .call(() -> room.owners(id))
            .orElseThrow(() -> ApiProblem.notFound(call.path()));
    holder.mayWrite(owners);
  }

  /**
   * @throws ApiProblem if the precondition is missing or names another version than the current one
   */
  public <E> void require(Editable<E> room, E entity, WriteCall call) {
    long revision = room.revision(entity);
    Preconditions.require(
        call.headers(), revision, () -> representations.tagOf(room.read(entity), revision));
  }

  private static <E> E find(Editable<E> room, String id, WriteCall call) {
    return room.find(id).orElseThrow(() -> ApiProblem.notFound(call.path()));
  }

  private static <E> Outcome changed(Editable<E> room, E entity, Inferences inferences) {
    return Outcome.changed(room.read(entity), room.revision(entity), inferences);
  }
}
