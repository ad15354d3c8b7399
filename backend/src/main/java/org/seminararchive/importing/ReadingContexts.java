package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionRepository;

/**
 * Creates the reading context: the series with all their names. The series with most sessions is
 * first; numbers without a name belong to it.
 */
@ApplicationScoped
class ReadingContexts {
  @Inject SeriesRepository series;
  @Inject SessionRepository sessions;

  @Transactional
  ReadingContext of(ImportQuery query) {
    Map<String, Long> counts = sessions.countBySeries();
    Comparator<Series> first =
        Comparator.comparing((Series s) -> -counts.getOrDefault(s.slug, 0L))
            .thenComparing(s -> s.slug);
    List<Series> all = series.listAll().stream().sorted(first).toList();
    List<String> slugs = all.stream().map(s -> s.slug).toList();
    Optional<InputError> unknown =
        query
            .series()
            .filter(s -> !slugs.contains(s))
            .map(s -> InputError.ofParameter("series", "unknown-value", s, slugs));
    if (unknown.isPresent()) {
      throw ApiProblem.invalidParameters(List.of(unknown.get()));
    }
    ZoneId zone = all.isEmpty() ? ZoneOffset.UTC : ZoneId.of(all.get(0).timeZone);
    return new ReadingContext(
        query.baseUrl(),
        query.asOf(),
        zone,
        all.stream().map(ReadingContexts::named).toList(),
        query.series());
  }

  private static NamedSeries named(Series series) {
    Set<String> names = new HashSet<>(series.name.byLanguage().values());
    names.addAll(series.shortName.byLanguage().values());
    return new NamedSeries(series.slug, names);
  }
}
