package org.seminararchive.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Positions of the search words in one text of an item. Offsets instead of markup, because texts
 * may contain anything and rendering is the client's task.
 */
@Schema(name = "Highlight")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Highlight(
    @Schema(required = true, description = "Dotted path of the text, as in `fields`.") String field,
    @Schema(description = "Index in its list, from 0, if the path contains a list.") Integer item,
    @Schema(description = "Of a PDF, from 1.") Integer page,
    @Schema(description = "Language of the text (BCP 47), if known.") String language,
    @Schema(required = true, description = "In order, not overlapping.") List<Range> ranges,
    @Schema(description = "Part of the text, if the list does not contain all of it.")
        Excerpt excerpt) {

  /** One match within the text. */
  @Schema(name = "HighlightRange")
  public record Range(
      @Schema(required = true, minimum = "0", description = "In UTF-16 code units.") int offset,
      @Schema(required = true, minimum = "1", description = "In UTF-16 code units.") int length) {}

  /** Excerpt of the text around the first match. */
  @Schema(name = "HighlightExcerpt")
  public record Excerpt(
      @Schema(
              required = true,
              minimum = "0",
              description = "Offset of the excerpt in the text, in UTF-16 code units.")
          int offset,
      @Schema(required = true) String text) {}
}
