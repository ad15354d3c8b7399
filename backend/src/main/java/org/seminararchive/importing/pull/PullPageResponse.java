package org.seminararchive.importing.pull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current page with the parameters for importing it. */
@Schema(name = "ImportPullPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PullPageResponse(
    @Schema(description = "Absent if there is a problem.") String text,
    @Schema(description = "Media type of the text.", examples = "text/markdown") String mediaType,
    @Schema(description = "Base of relative links.") String baseUrl,
    @Schema(description = "Date of the last revision, if the host provides it.") LocalDate asOf,
    @Schema(
            description =
                "Reason why it cannot be read: inactive (no page is configured), or a code of "
                    + "ImportPullProblem.")
        String problem) {

  static PullPageResponse of(Fetched fetched, PullSettings settings) {
    if (fetched instanceof Fetched.Page page) {
      return new PullPageResponse(
          page.text(),
          page.format().mediaType(),
          settings.base().map(URI::toString).map(PullResponse::shown).orElse(null),
          page.modified().map(PullPageResponse::day).orElse(null),
          null);
    }
    String code = fetched instanceof Fetched.Problem problem ? problem.code() : "status";
    return new PullPageResponse(null, null, null, null, code);
  }

  private static LocalDate day(Instant modified) {
    return LocalDate.ofInstant(modified, ZoneOffset.UTC);
  }
}
