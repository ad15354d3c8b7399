package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Preconditions;
import org.seminararchive.http.Representations;

/** Changes of one resource inside the write transaction, alike for all rooms. */
@ApplicationScoped
class EntityChanges {
  @Inject ResourceDocuments documents;
  @Inject History history;
  @Inject Representations representations;

  /** A way to change a resource. */
  interface Change {
    <E> E apply(Editable<E> room, E entity, JsonNode sent, Holder holder, Inferences inferences);
  }

  /** Replaces a resource; accepts the body of a GET. */
  <E> E put(Editable<E> room, E entity, JsonNode sent, Holder holder, Inferences inferences) {
    ObjectNode current = documents.of(room.read(entity));
    JsonNode wanted = documents.put(current, sent, room.readOnly());
    room.check(current, wanted);
    return room.update(entity, wanted, holder, inferences);
  }

  /** Changes the given members; see {@link MergePatch}. */
  <E> E patch(Editable<E> room, E entity, JsonNode sent, Holder holder, Inferences inferences) {
    ObjectNode current = documents.of(room.read(entity));
    JsonNode whole = room.complete(current, sent, inferences);
    JsonNode wanted = documents.patch(current, whole, room.readOnly());
    room.check(current, wanted);
    return room.update(entity, wanted, holder, inferences);
  }

  /** Reverts a resource to an earlier state, as far as the holder is permitted. */
  <E> E revert(Editable<E> room, E entity, JsonNode earlier, Holder holder, Inferences inferences) {
    JsonNode now = documents.of(room.read(entity));
    return room.update(
        entity, permitted(room, earlier, now, holder, inferences), holder, inferences);
  }

  /** Recreates a deleted resource in an earlier state, as far as the holder is permitted. */
  <E> E restore(
      Editable<E> room, String id, JsonNode earlier, Holder holder, Inferences inferences) {
    JsonNode now = MissingNode.getInstance();
    JsonNode state = permitted(room, earlier, now, holder, inferences);
    holder.mayWrite(room.owners(id).orElseThrow());
    return room.restore(id, state, holder, inferences);
  }

  /** Same with its last state. */
  <E> E restore(Editable<E> room, String id, Holder holder, Inferences inferences) {
    JsonNode last = history.ofDeleted(room.kind(), id).orElseThrow();
    return restore(room, id, last, holder, inferences);
  }

  /**
   * @param tags as in the header {@code If-Match}
   * @throws ApiProblem if the precondition is missing or names another version than the current one
   */
  <E> void require(Editable<E> room, E entity, String tags) {
    long revision = room.revision(entity);
    Preconditions.require(tags, revision, () -> representations.tagOf(room.read(entity), revision));
  }

  private <E> JsonNode permitted(
      Editable<E> room, JsonNode earlier, JsonNode now, Holder holder, Inferences inferences) {
    JsonNode state = documents.revert(earlier, room.readOnly());
    room.removeOthersParts(state);
    room.keepOthersParts(state, now, holder, inferences);
    return state;
  }
}
