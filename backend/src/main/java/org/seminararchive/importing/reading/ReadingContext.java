package org.seminararchive.importing.reading;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts that the source does not contain.
 *
 * @param baseUrl base of relative links; without it they are findings
 * @param asOf day of the source's last revision
 * @param zone of its times
 * @param series of the archive; numbers without a name belong to the first, unless the page shows
 *     another
 * @param own slug of the series whose page it is, if the import names it: then sessions without a
 *     number are read as well
 */
public record ReadingContext(
    Optional<URI> baseUrl,
    Optional<LocalDate> asOf,
    ZoneId zone,
    List<NamedSeries> series,
    Optional<String> own) {

  /**
   * @param names of the series in any language
   */
  public record NamedSeries(String slug, Set<String> names) {}

  public ReadingContext {
    series = List.copyOf(series);
  }

  public ReadingContext(
      Optional<URI> baseUrl, Optional<LocalDate> asOf, ZoneId zone, List<NamedSeries> series) {
    this(baseUrl, asOf, zone, series, Optional.empty());
  }

  /** Slugs of the series, in the order of the archive. */
  public List<String> slugs() {
    return series.stream().map(NamedSeries::slug).toList();
  }
}
