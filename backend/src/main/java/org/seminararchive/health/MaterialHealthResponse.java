package org.seminararchive.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.talk.PaperResponse.CitingTalk;

/** Response body of a checked link. */
@Schema(name = "MaterialHealth")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialHealthResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true, format = "uri") String url,
    @Schema(required = true) LinkState state,
    @Schema(
            description =
                "status, soft-404 (a page that says so), too-many-redirects, timeout, unknown-host,"
                    + " tls, connection; not asked: private-address, forbidden-address, not-a-url.")
        String reason,
    @Schema(description = "HTTP status.") Integer status,
    @Schema(description = "URL after redirects.") String target,
    @Schema(description = "Last check.") Instant checked,
    @Schema(description = "First failure.") Instant since,
    @Schema(required = true, description = "At most 20 talks, newest first.")
        List<CitingTalk> talks,
    @Schema(description = "Of linked slides, if the series consents.") LinkCopy keptCopy) {
  private static final int MOST_TALKS = 20;

  static MaterialHealthResponse of(CheckedLink link, List<CitingTalk> talks, LinkCopy copy) {
    return new MaterialHealthResponse(
        link.id,
        link.url,
        link.state,
        link.reason,
        link.status,
        link.target,
        link.checked,
        link.failingSince,
        talks.stream().limit(MOST_TALKS).toList(),
        copy);
  }

  /** Response schema: a page of links. */
  @Schema(name = "MaterialHealthPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MaterialHealthPage(
      @Schema(required = true) List<MaterialHealthResponse> items,
      @Schema(required = true) long total,
      String next,
      @Schema(required = true, description = "Numbers of links by state.") Map<String, Long> states,
      @Schema(required = true, description = "Whether links are checked.") boolean active) {}
}
