package org.seminararchive.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;

/**
 * Public form of a change, equal in all interfaces that publish changes: the resource and its new
 * state, without the author.
 */
@Schema(
    name = "Change",
    description =
        "A change. `revision` counts all changes of the archive from 1, without gaps. "
            + "`id` is the slug for a series. `state` is the representation of the resource "
            + "at this revision, absent after a deletion; a talk contains its session and "
            + "speakers as of then, a speaker lacks `affiliation` and `talkCount`, which are "
            + "derived from talks. `mergedInto` is the target of a merged speaker.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicChange(
    @Schema(required = true) long revision,
    @Schema(required = true) Instant at,
    @Schema(required = true) Action action,
    @Schema(required = true) Resource resource,
    @Schema(required = true) String id,
    @Schema(implementation = Object.class) JsonNode state,
    UUID mergedInto) {

  /** Members derived from other resources. They change without a change of their own resource. */
  private static final Map<Resource, List<String>> DERIVED =
      Map.of(Resource.SPEAKER, List.of("affiliation", "talkCount"));

  static PublicChange of(JournalEntry entry, ObjectMapper json) {
    JsonNode after = parse(entry.after, json);
    boolean deleted = entry.action == Action.DELETE;
    if (!deleted && after instanceof ObjectNode state) {
      state.remove(DERIVED.getOrDefault(entry.resource, List.of()));
    }
    JsonNode successor = deleted && after != null ? after.get("mergedInto") : null;
    return new PublicChange(
        entry.revision,
        entry.at,
        entry.action,
        entry.resource,
        entry.resourceId,
        deleted ? null : after,
        successor == null ? null : UUID.fromString(successor.asText()));
  }

  private static JsonNode parse(String state, ObjectMapper json) {
    try {
      return state == null ? null : json.readTree(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a journal entry that is no JSON", e);
    }
  }
}
