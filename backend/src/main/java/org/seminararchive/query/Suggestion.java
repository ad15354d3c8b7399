package org.seminararchive.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.WireName;

/**
 * Alternative query for a search without results. It has been verified to have results.
 *
 * @param q the words to search for; {@code null} if only filters remain
 * @param without filters to omit
 */
@Schema(name = "Suggestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
    @Schema(
            required = true,
            description = "spelling: corrected word; words: fewer words; filters: fewer filters.")
        Reason reason,
    @Schema(description = "Words to search for.") String q,
    @Schema(description = "Filters to omit.") List<String> without,
    @Schema(required = true, minimum = "1", description = "Number of results.") long total) {

  /** Why the original query found nothing. */
  @Schema(name = "SuggestionReason")
  @EnumNaming(WireName.class)
  public enum Reason {
    SPELLING,
    WORDS,
    FILTERS
  }
}
