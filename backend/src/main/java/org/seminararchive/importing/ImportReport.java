package org.seminararchive.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.importing.reading.Evidence;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WireName;

/**
 * The result of an import: the answer of {@code POST /imports} for every format.
 *
 * @param dryRun true if nothing was written
 * @param format media type of the source
 * @param source its name
 * @param revision of the archive afterwards
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

  /** The same with other items; the counts stay. */
  public ImportReport with(List<Item> others) {
    return new ImportReport(
        dryRun, format, source, asOf, revision, counts, List.copyOf(others), findings);
  }

  /** The number of items of each result. */
  @Schema(name = "ImportCounts")
  @Embeddable
  public record Counts(
      @Schema(required = true) int created,
      @Schema(required = true) int changed,
      @Schema(required = true) int unchanged,
      @Schema(required = true) int suspicious,
      @Schema(required = true) int rejected,
      @Schema(required = true) Integer held,
      @Schema(required = true) Integer conflicts) {
    /** Held and conflicts are absent in a report of an older version. */
    public Counts {
      held = held == null ? 0 : held;
      conflicts = conflicts == null ? 0 : conflicts;
    }

    static Counts of(List<Item> items) {
      int[] each = new int[Result.values().length];
      // Held items and items with conflicts only are counted separately.
      items.stream()
          .filter(i -> !i.held() && (i.conflicts().isEmpty() || !i.changes().isEmpty()))
          .forEach(i -> each[i.result().ordinal()]++);
      int held = (int) items.stream().filter(Item::held).count();
      int conflicts = (int) items.stream().filter(i -> !i.conflicts().isEmpty()).count();
      return new Counts(each[0], each[1], each[2], each[3], each[4], held, conflicts);
    }
  }

  /** The result for one session. */
  @Schema(name = "ImportResult")
  @EnumNaming(WireName.class)
  public enum Result {
    /** New in the archive. */
    CREATED,
    /** At least one field differs. */
    CHANGED,
    UNCHANGED,
    /** Vanished from the source, renumbered, replaced or deleted in the archive. */
    SUSPICIOUS,
    /** Not writable; see the findings. */
    REJECTED
  }

  /**
   * One session.
   *
   * @param key for {@code accept}: {@code dlap-58}, or {@code line-123} without a number
   * @param held true if it is written only if {@code accept} names it
   * @param line first line in the source, from 1; absent if it vanished
   * @param title of its first talk, or its own
   * @param conflicts fields changed on both sides; the archive is kept
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
   * A changed field.
   *
   * @param resource {@code session}, {@code talk} or {@code speaker}
   * @param position of the talk in its session, from 1
   * @param field JSON Pointer (RFC 6901) into the resource as the API writes it
   * @param before absent if it is new
   * @param after absent if it is removed
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
   * @param last value of the source at its last import
   * @param source its present value
   * @param archive the value that is kept
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
