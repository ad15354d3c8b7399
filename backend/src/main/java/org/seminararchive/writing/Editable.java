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
 * What a room must know for its resources to be replaced, patched, deleted and reverted; the rest
 * is the same for all, in {@link Editing}.
 *
 * @param <E> the entity
 */
public interface Editable<E> {
  Resource kind();

  /** By id as it stands in the address; empty for what is no id. */
  Optional<E> find(String id);

  /**
   * Whose a resource is, or, when it is deleted, was: what every change of it needs at least. Asked
   * before a body is read, to turn strangers away. Empty if there never was such a resource; an
   * empty collection if it belongs to nobody.
   */
  Optional<Collection<Claim>> owners(String id);

  /**
   * What a change needs, whichever request causes it.
   *
   * @param before the state as the journal keeps it; missing when it is created
   * @param after the same; when it is deleted, missing or what else the journal says
   */
  Collection<Claim> touched(String id, JsonNode before, JsonNode after);

  long revision(E entity);

  /** As a GET answers it. */
  Object read(E entity);

  /** Members that nobody can change, beside those of every resource. */
  List<String> readOnly();

  /**
   * Makes an entity what was sent.
   *
   * @param wanted the whole of it, without what nobody can change
   * @return the entity
   */
  E become(E entity, JsonNode wanted, Holder holder, Inferences inferences);

  /** Makes an entity anew that was deleted, in an earlier state. */
  E restore(String id, JsonNode state, Holder holder, Inferences inferences);

  /** Removes an entity, if nothing depends on it. */
  void delete(E entity, Holder holder);

  /**
   * Takes out of a sent document what belongs to other resources.
   *
   * @throws org.seminararchive.http.ApiProblem if that was to be changed here
   */
  default void check(ObjectNode current, JsonNode wanted) {}

  /** Takes the same out of a state that was, whatever it says now. */
  default void forget(JsonNode state) {}

  /**
   * Leaves out of an earlier state what the holder may not bring back, so that everybody can take
   * back what is their own.
   *
   * @param now the resource as it is; missing when it was deleted
   * @param inferences is told what was left as it is
   */
  default void spare(JsonNode state, JsonNode now, Holder holder, Inferences inferences) {}
}
