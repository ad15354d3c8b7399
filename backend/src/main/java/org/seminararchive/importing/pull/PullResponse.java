package org.seminararchive.importing.pull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.importing.ImportReport;

@Schema(name = "ImportPull")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PullResponse(
    @Schema(required = true, description = "Whether a page is configured.") boolean active,
    @Schema(description = "URL of the page, without credentials.") String url,
    @Schema(description = "Interval (ISO 8601 duration).", examples = "PT1H") String every,
    Instant asked,
    @Schema(description = "Time of the last import.") Instant imported,
    @Schema(description = "Counts of the last import.") ImportReport.Counts counts,
    @Schema(description = "Revision of the archive after the last import.") Long revision,
    @Schema(description = "Reason of the last failure; absent if the last import succeeded.")
        Problem problem,
    Instant next) {

  /** Why nothing was imported. */
  @Schema(name = "ImportPullProblem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Problem(
      @Schema(
              required = true,
              description =
                  "timeout, unknown-host, forbidden-address or private-address (not one of the"
                      + " public internet), https-only, tls, connection, status (neither 200 nor"
                      + " 304), too-many-redirects, too-large (8 MB), not-utf-8, unknown-format,"
                      + " not-a-url, bad-base, no-session (not a programme), no-series, brake (many"
                      + " settled sessions would change; see the last report), incomplete (half a"
                      + " page), not-imported.")
          String code,
      @Schema(description = "Details, such as the HTTP status.") String detail,
      @Schema(required = true) Instant since) {}

  static PullResponse none() {
    return new PullResponse(false, null, null, null, null, null, null, null, null);
  }

  static PullResponse of(PullSettings settings, Pull pull) {
    Problem problem =
        pull.problem == null ? null : new Problem(pull.problem, pull.detail, pull.failingSince);
    return new PullResponse(
        true,
        shown(settings.url.orElseThrow()),
        settings.every.toString(),
        pull.asked,
        pull.imported,
        pull.counts,
        pull.revision,
        problem,
        pull.nextPull);
  }

  /** Without user information and query, which may contain secrets. */
  static String shown(String url) {
    Optional<URI> address = PullSettings.address(url).filter(a -> a.getHost() != null);
    return address
        .map(a -> a.getScheme() + "://" + a.getHost() + port(a) + a.getRawPath())
        .orElse(null);
  }

  private static String port(URI address) {
    return address.getPort() < 0 ? "" : ":" + address.getPort();
  }
}
