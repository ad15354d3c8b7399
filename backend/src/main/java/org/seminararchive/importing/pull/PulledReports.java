package org.seminararchive.importing.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.seminararchive.importing.ImportReport;
import org.seminararchive.importing.ImportReport.Item;
import org.seminararchive.importing.ImportReport.Result;
import org.seminararchive.importing.reading.Finding;

/** Keeps the last reports with findings or changes, without repetitions. */
@ApplicationScoped
class PulledReports implements PanacheRepositoryBase<PulledReport, Long> {
  private static final int MOST = 10;

  /** Width of the column in UTF-16 units. */
  private static final int LONGEST = 1_000_000;

  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** Observes all imports: an organizer's import of the page may also resolve held items. */
  void imported(@Observes ImportReport report) {
    if (!report.dryRun() && report.source().equals(Pull.SOURCE)) {
      keep(report, clock.instant());
    }
  }

  /** The newest first. */
  List<PulledReport> latest() {
    return list("order by number desc");
  }

  private void keep(ImportReport report, Instant asked) {
    List<PulledReport> before = latest();
    List<Item> items = report.items().stream().filter(PulledReports::isWorthReading).toList();
    String content = write(report.with(items));
    if (content.length() > LONGEST) {
      content = write(report.with(List.of()));
    }
    boolean same = !before.isEmpty() && before.get(0).content.equals(content);
    if (same || items.isEmpty() && report.findings().isEmpty()) {
      return;
    }
    var row = new PulledReport();
    row.number = before.isEmpty() ? 1 : before.get(0).number + 1;
    row.asked = asked;
    row.content = content;
    persist(row);
    before.stream().skip(MOST - 1L).forEach(this::delete);
  }

  private static boolean isWorthReading(Item item) {
    return item.result() != Result.UNCHANGED
        || item.held()
        || !item.conflicts().isEmpty()
        || item.findings().stream()
            .anyMatch(f -> f.acknowledged() == null && f.severity() != Finding.Severity.NOTE);
  }

  private String write(ImportReport report) {
    return json.valueToTree(report).toString();
  }
}
