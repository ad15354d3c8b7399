package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/**
 * Number of talks per filter value.
 *
 * @param total talks under all filters
 * @param facets values and counts by filter; each facet ignores its own filter
 */
@Schema(name = "TalkFacets")
public record TalkFacets(
    @Schema(required = true, description = "Number of talks that match all filters.") long total,
    @Schema(
            required = true,
            description = "Values per filter; each filter is ignored for its own counts.")
        Map<String, List<Value>> facets) {

  /** One value of a filter. */
  @Schema(name = "FacetValue")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(
      @Schema(required = true, description = "Value for the filter.") String value,
      @Schema(description = "For people, whose value is an id.") LocalizedText label,
      @Schema(required = true) long count) {}
}
