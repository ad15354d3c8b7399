package org.seminararchive.importing.reading;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a page that does not stand on it.
 *
 * @param baseUrl against which relative links are resolved; without it they are findings
 * @param asOf the day of the page's revision: nothing on it was written later
 * @param zone in which its times are meant
 * @param series the series it may speak of; a number without a name is one of the first
 */
public record ReadingContext(
    Optional<URI> baseUrl, Optional<LocalDate> asOf, ZoneId zone, List<NamedSeries> series) {

  /**
   * @param slug of the series
   * @param names everything it is called by, in any language
   */
  public record NamedSeries(String slug, Set<String> names) {}

  public ReadingContext {
    series = List.copyOf(series);
  }
}
