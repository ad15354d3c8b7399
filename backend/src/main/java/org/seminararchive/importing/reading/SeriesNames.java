package org.seminararchive.importing.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;

/** Finds a series by its name or a similar one: 領域セミナ for 学習物理領域セミナー. */
record SeriesNames(List<NamedSeries> series) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;

  private record Candidate(String slug, int common, int different) {}

  /** The series of a number without a name. */
  Optional<String> usual() {
    return series.stream().findFirst().map(NamedSeries::slug);
  }

  /** The slug of the series with this name or the most similar one. */
  Optional<String> called(String printed) {
    String name = key(printed);
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    return series.stream()
        .flatMap(s -> names(s).map(n -> candidate(s.slug(), name, key(n))))
        .filter(c -> c.common() >= SHORTEST)
        .max(
            Comparator.comparingInt(Candidate::common)
                .thenComparing(Comparator.comparingInt(Candidate::different).reversed()))
        .map(Candidate::slug);
  }

  private static Stream<String> names(NamedSeries one) {
    return Stream.concat(Stream.of(one.slug()), one.names().stream());
  }

  private static Candidate candidate(String slug, String printed, String name) {
    return new Candidate(slug, common(printed, name), Math.abs(printed.length() - name.length()));
  }

  /** Length of the common part; 0 if it is less than three quarters of the longer name. */
  private static int common(String one, String other) {
    if (other.length() < SHORTEST) {
      return 0;
    }
    if (one.contains(other) || other.contains(one)) {
      return Math.min(one.length(), other.length());
    }
    int longer = Math.max(one.length(), other.length());
    int common = longer > LONGEST ? 0 : subsequence(one, other);
    return common * 4 >= longer * 3 ? common : 0;
  }

  private static int subsequence(String one, String other) {
    int[][] length = new int[one.length() + 1][other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        length[i][j] =
            one.charAt(i - 1) == other.charAt(j - 1)
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[one.length()][other.length()];
  }

  private static String key(String name) {
    return Script.bare(name).toLowerCase(Locale.ROOT).replace("ー", "");
  }
}
