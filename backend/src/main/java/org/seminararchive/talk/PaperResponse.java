package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/** Response body of a cited work. */
@Schema(name = "Paper")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperResponse(
    @Schema(
            required = true,
            description = "Value of the filter `reference` of talks, such as `arXiv:2307.00721`.")
        String reference,
    @Schema(required = true, description = "Text in the latest of the talks.") String text,
    @Schema(description = "arXiv id without prefix or version.") String arxiv,
    @Schema(description = "DOI without resolver.") String doi,
    @Schema(format = "uri") String url,
    @Schema(required = true, minimum = "1", description = "Number of talks that cite it.")
        long talkCount,
    @Schema(required = true, description = "These talks, newest first; at most 20.")
        List<CitingTalk> talks) {

  /** A talk that cites the work. */
  @Schema(name = "CitingTalk")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CitingTalk(
      @Schema(required = true) UUID id,
      @Schema(description = "Absent until it is announced.") LocalizedText title,
      @Schema(required = true, description = "Start of its session.") OffsetDateTime start) {}
}
