package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collection;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;

/**
 * Creates and changes resources, in the same order for all rooms: authorization before the body is
 * read; then, in the single write transaction, existence, precondition ({@code If-Match}) and
 * content.
 */
@ApplicationScoped
public class Editing {
  @Inject Access access;
  @Inject Writes writes;
  @Inject EntityChanges changes;
  @Inject History history;

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
    return change(room, id, body, call, changes::put);
  }

  /** Changes the given members; see {@link MergePatch}. */
  public <E> Response patch(Editable<E> room, String id, InputStream body, WriteCall call) {
    return change(room, id, body, call, changes::patch);
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
          JsonNode earlier = history.stateAt(room.kind(), id, request.revision());
          Inferences inferences = new Inferences();
          E there = room.find(id).orElse(null);
          if (there == null) {
            E restored = changes.restore(room, id, earlier, holder, inferences);
            return changed(room, restored, inferences);
          }
          require(room, there, call);
          E reverted = changes.revert(room, there, earlier, holder, inferences);
          return changed(room, reverted, inferences);
        });
  }

  /** A page of the changes of a resource. */
  public Response history(Editable<?> room, String id, HistoryCall call) {
    return history.answer(room.kind(), id, call);
  }

  private <E> Response change(
      Editable<E> room, String id, InputStream body, WriteCall call, EntityChanges.Change change) {
    mayChange(room, id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          E entity = find(room, id, call);
          require(room, entity, call);
          Inferences inferences = new Inferences();
          E changed = change.apply(room, entity, JsonBody.parse(text), holder, inferences);
          return changed(room, changed, inferences);
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
    changes.require(room, entity, call.headers().getHeaderString(HttpHeaders.IF_MATCH));
  }

  private static <E> E find(Editable<E> room, String id, WriteCall call) {
    return room.find(id).orElseThrow(() -> ApiProblem.notFound(call.path()));
  }

  private static <E> Outcome changed(Editable<E> room, E entity, Inferences inferences) {
    return Outcome.changed(room.read(entity), room.revision(entity), inferences);
  }
}
