package org.seminararchive.importing.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.JsonBody;
import org.seminararchive.importing.ImportReport;

/** The last reports of pulls, the newest first. */
@Schema(name = "ImportPullReports")
public record PulledReportList(@Schema(required = true) List<Entry> items) {
  /** The report of one pull, without unchanged items. */
  @Schema(name = "ImportPullReport")
  public record Entry(
      @Schema(required = true) Instant asked,
      @Schema(required = true, implementation = ImportReport.class) JsonNode report) {}

  static PulledReportList of(List<PulledReport> rows) {
    return new PulledReportList(
        rows.stream().map(r -> new Entry(r.asked, JsonBody.parse(r.content))).toList());
  }
}
