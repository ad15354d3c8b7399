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
    @Schema(required = true, description = "Dotted path of the text, as fields names it.")
        String field,
    @Schema(description = "Place in its list, from 0, where the path leads through one.")
        Integer item,
    @Schema(description = "Language of the text (BCP 47), where it says one.") String language,
    @Schema(required = true, description = "In order, not overlapping.") List<Range> ranges,
    @Schema(description = "A piece of the text, where a list does not carry all of it.")
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
              description = "Where the piece begins in the text, in UTF-16 code units.")
          int offset,
      @Schema(required = true) String text) {}
}
