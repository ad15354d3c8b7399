package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.journal.JournalEntry.Resource;

/**
 * What a room implements to make its resources creatable, replaceable, patchable, deletable and
 * revertible; {@link Editing} does the rest for all of them.
 *
 * @param <E> the entity
 */
public interface Editable<E> {
  Resource kind();

  /** Name of the collection in paths. */
  default String collection() {
    return kind().code + "s";
  }

  /** Finds by the id in the path; empty for a malformed id. */
  Optional<E> find(String id);

  /**
   * Minimum claims of any change of the resource, also of a deleted one. Checked before the body is
   * read. Empty if the resource never existed; an empty collection if it belongs to no series.
   */
  Optional<Collection<Claim>> owners(String id);

  /**
   * Claims of a change, whatever request causes it.
   *
   * @param before state in the journal; missing for a creation
   * @param after state in the journal; for a deletion, missing or what else the journal contains
   */
  Collection<Claim> requiredClaims(String id, JsonNode before, JsonNode after);

  /**
   * Checked before the body of a creation is read, and before a deletion.
   *
   * @throws org.seminararchive.http.ApiProblem 403 if the holder may change existing resources only
   */
  default void mayCreateOrDelete(Holder holder) {}

  /** The id in the path. */
  String id(E entity);

  long revision(E entity);

  /** The resource as a GET returns it. */
  Object read(E entity);

  /** Read-only members beyond those of every resource. */
  List<String> readOnly();

  /** Creates an entity from a request body. */
  E create(JsonNode sent, Holder holder, Inferences inferences);

  /**
   * Changes an entity to the requested state.
   *
   * @param wanted complete state without read-only members
   * @return the entity
   */
  E update(E entity, JsonNode wanted, Holder holder, Inferences inferences);

  /**
   * Frees the place or number that a patch takes from an entity, before several entities exchange
   * theirs; the patch is applied in the same transaction.
   */
  default void makeRoom(E entity, JsonNode patch) {}

  /** Recreates a deleted entity in an earlier state. */
  E restore(String id, JsonNode state, Holder holder, Inferences inferences);

  /** Deletes an entity unless others depend on it. */
  void delete(E entity, Holder holder);

  /**
   * Adds members to a patch that follow from it.
   *
   * @param inferences records what was added
   */
  default JsonNode complete(ObjectNode current, JsonNode sent, Inferences inferences) {
    return sent;
  }

  /**
   * Removes members from a document that belong to other resources.
   *
   * @throws org.seminararchive.http.ApiProblem if the document changes them
   */
  default void check(ObjectNode current, JsonNode wanted) {}

  /** Removes the same members from an earlier state, without checking them. */
  default void removeOthersParts(JsonNode state) {}

  /**
   * Restricts a revert to what the holder may change; the rest keeps its current value.
   *
   * @param now current state; missing if the resource is deleted
   * @param inferences receives a note of what was kept
   */
  default void keepOthersParts(
      JsonNode state, JsonNode now, Holder holder, Inferences inferences) {}
}
