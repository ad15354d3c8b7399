package org.seminararchive.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.importing.reading.Evidence;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.text.LocalizedText;

/**
 * What an import did, or would do: the answer of {@code POST /imports}, in the same words for a
 * page and for a file.
 *
 * @param dryRun whether nothing was written
 * @param format media type of what was read
 * @param source the name under which it is remembered
 * @param revision of the archive afterwards
 * @param counts how many items there are of each result
 * @param items one for each session of the source, in its order, then the vanished ones
 * @param findings about the source as a whole
 */
@Schema(name = "ImportReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
    @Schema(required = true) boolean dryRun,
    @Schema(required = true) String format,
    @Schema(required = true) String source,
    LocalDate asOf,
    @Schema(required = true) long revision,
    @Schema(required = true) Counts counts,
    @Schema(required = true) List<Item> items,
    @Schema(required = true) List<Finding> findings) {

  /** How many items there are of each result. */
  @Schema(name = "ImportCounts")
  public record Counts(
      @Schema(required = true) int created,
      @Schema(required = true) int changed,
      @Schema(required = true) int unchanged,
      @Schema(required = true) int suspicious,
      @Schema(required = true) int rejected) {}

  /** What becomes of a session of the source. */
  @Schema(name = "ImportResult")
  public enum Result {
    /** New in the archive. */
    created,
    /** Something of it is different now. */
    changed,
    unchanged,
    /** Vanished from the source, renumbered, or moved to a day that its place contradicts. */
    suspicious,
    /** It cannot be written; the findings say why. */
    rejected
  }

  /**
   * One session.
   *
   * @param key names it in {@code accept}: {@code dlap-58}, or {@code line-123} if it has no number
   * @param held whether it is written only if {@code accept} names it
   * @param line of the source where it begins, from 1; absent if it vanished
   * @param heading as printed
   * @param title of its first talk, or its own
   * @param changes field by field, what the import writes
   * @param conflicts what both the source and an organizer changed: left as it is in the archive
   */
  @Schema(name = "ImportItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      @Schema(required = true) String key,
      @Schema(required = true) Result result,
      @Schema(required = true) boolean held,
      Integer line,
      Integer lastLine,
      String heading,
      UUID sessionId,
      Map<String, Integer> numbers,
      LocalizedText title,
      @Schema(required = true) List<FieldChange> changes,
      @Schema(required = true) List<Conflict> conflicts,
      @Schema(required = true) List<Evidence> evidence,
      @Schema(required = true) List<Finding> findings) {}

  /**
   * One field of a session, of one of its talks, or of a speaker.
   *
   * @param resource {@code session}, {@code talk} or {@code speaker}
   * @param position of the talk in its session, from 1
   * @param field JSON Pointer (RFC 6901) into the resource as the API writes it
   * @param before absent if it is new
   * @param after absent if it goes
   */
  @Schema(name = "ImportChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FieldChange(
      @Schema(required = true) String resource,
      Integer position,
      @Schema(required = true) String field,
      @Schema(implementation = Object.class) JsonNode before,
      @Schema(implementation = Object.class) JsonNode after) {}

  /**
   * A field that was changed on both sides.
   *
   * @param last what the source said the last time
   * @param source what it says now
   * @param archive what stands here, and stays
   */
  @Schema(name = "ImportConflict")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Conflict(
      @Schema(required = true) String resource,
      Integer position,
      @Schema(required = true) String field,
      @Schema(implementation = Object.class) JsonNode last,
      @Schema(implementation = Object.class) JsonNode source,
      @Schema(implementation = Object.class) JsonNode archive) {}
}
