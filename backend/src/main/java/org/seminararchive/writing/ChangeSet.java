package org.seminararchive.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.text.WireName;

/** Request body: changes that take effect together or not at all. */
@Schema(name = "ChangeSet")
public record ChangeSet(@Schema(required = true, maxItems = 100) List<Part> changes) {
  private static final int MOST = 100;
  private static final int LONGEST_TAG = 200;

  /** Kind of change. */
  @EnumNaming(WireName.class)
  public enum Act {
    UPDATE,
    DELETE,
    RESTORE
  }

  /**
   * One change.
   *
   * @param patch absent unless it is an update
   */
  @Schema(name = "ChangeSetPart")
  public record Part(
      @Schema(required = true) Act action,
      @Schema(required = true, ref = "ResourceKind") Resource resource,
      @Schema(required = true) String id,
      @Schema(description = "As the header `If-Match`; not for a restore.") String ifMatch,
      @Schema(description = "Of an update: JSON Merge Patch.", implementation = Object.class)
          JsonNode patch) {

    private static Part read(Members members) {
      Act action = members.needed("action", members.oneOf("action", Act.class));
      return new Part(
          action,
          members.needed("resource", members.oneOf("resource", Resource.class)),
          members.needed("id", members.line("id", 64)),
          action == Act.RESTORE ? null : members.line("ifMatch", LONGEST_TAG),
          action == Act.UPDATE ? members.needed("patch", members.raw("patch")) : null);
    }
  }

  static ChangeSet read(Members members) {
    JsonNode sent = members.raw("changes");
    if (sent == null || sent.isArray() && sent.isEmpty()) {
      members.refuse("changes", "needed", "");
    }
    return new ChangeSet(members.objects("changes", MOST, Part::read));
  }

  /** Response body. */
  @Schema(name = "ChangeSetResult")
  public record Result(
      @Schema(required = true, description = "In the order of the changes.") List<State> items) {}

  /** A resource after its change. */
  @Schema(name = "ChangeSetState")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record State(
      @Schema(required = true, ref = "ResourceKind") Resource resource,
      @Schema(required = true) String id,
      @Schema(description = "Absent after a deletion.", implementation = Object.class)
          Object value) {}
}
