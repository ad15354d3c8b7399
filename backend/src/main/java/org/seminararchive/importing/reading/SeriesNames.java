package org.seminararchive.importing.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;

/** Finds out which series a page means: it may shorten a name, 領域セミナ for 学習物理領域セミナー. */
final class SeriesNames {
  private static final int SHORTEST = 2;

  private record Candidate(String slug, int common, int different) {}

  private final List<NamedSeries> series;

  SeriesNames(List<NamedSeries> series) {
    this.series = series;
  }

  /** The series of a number without a name. */
  Optional<String> usual() {
    return series.stream().findFirst().map(NamedSeries::slug);
  }

  /** The slug of the series that is called so, or nearly so. */
  Optional<String> called(String printed) {
    String name = key(printed);
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    return series.stream()
        .flatMap(s -> s.names().stream().map(n -> candidate(s.slug(), name, key(n))))
        .filter(c -> c.common() >= SHORTEST)
        .max(
            Comparator.comparingInt(Candidate::common)
                .thenComparing(Comparator.comparingInt(Candidate::different).reversed()))
        .map(Candidate::slug);
  }

  private static Candidate candidate(String slug, String printed, String name) {
    return new Candidate(slug, common(printed, name), Math.abs(printed.length() - name.length()));
  }

  private static int common(String one, String other) {
    if (other.length() < SHORTEST) {
      return 0;
    }
    boolean within = one.contains(other) || other.contains(one);
    return within ? Math.min(one.length(), other.length()) : 0;
  }

  private static String key(String name) {
    return Script.bare(name).toLowerCase(Locale.ROOT).replace("ー", "");
  }
}
