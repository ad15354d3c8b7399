package org.seminararchive.importing.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Determines the series of a page from its title, its headings, and the text above them. */
final class PageSeries {
  private static final int LONGEST_HEADING = 80;
  private static final int MOST_HEADINGS = 200;

  private PageSeries() {}

  /** Determines the series of numbers without a series name. */
  static SeriesNames of(ReadingContext context, List<PageLine> page) {
    var plain = new SeriesNames(context.series(), Optional.empty(), "", false, false);
    if (context.own().isPresent()) {
      return new SeriesNames(context.series(), context.own(), "", true, true);
    }
    List<PageLine> above = page.stream().takeWhile(l -> sessionIn(l, plain).isEmpty()).toList();
    List<String> titles = above.stream().filter(PageSeries::isTitle).map(PageLine::text).toList();
    List<Headline> headings =
        page.stream().flatMap(l -> sessionIn(l, plain).stream()).limit(MOST_HEADINGS).toList();
    Set<String> named = new LinkedHashSet<>();
    headings.forEach(h -> named.addAll(h.numbers().keySet()));
    Optional<String> known =
        titles.stream()
            .flatMap(t -> plain.within(t).stream())
            .findFirst()
            .or(() -> first(context, named));
    Optional<String> foreign =
        Stream.concat(
                titles.stream().filter(t -> SeriesNames.isKind(t) && !plain.isGeneric(t)),
                headings.stream().flatMap(h -> h.unknown().stream()))
            .findFirst();
    if (known.isEmpty() && foreign.isPresent()) {
      return new SeriesNames(context.series(), Optional.empty(), foreign.get(), false, false);
    }
    Optional<String> shown =
        known.or(() -> above.stream().flatMap(l -> plain.within(l.text()).stream()).findFirst());
    Optional<String> own = shown.or(() -> context.slugs().stream().findFirst());
    return new SeriesNames(context.series(), own, "", false, shown.isPresent());
  }

  private static boolean isTitle(PageLine line) {
    return line.heading() > 0 && line.heading() < PageLine.RULE || line.number() == 1;
  }

  /** The headline of a session, with the numbers of named series only. */
  private static Optional<Headline> sessionIn(PageLine line, SeriesNames plain) {
    boolean looks =
        line.marker().isEmpty()
            && line.text().length() <= LONGEST_HEADING
            && (line.heading() > 0 || line.gap());
    return looks
        ? Headline.of(
            line.heading() > 0 ? Headline.inJapanese(line.text(), plain) : line.text(),
            plain,
            line.heading() > 0)
        : Optional.empty();
  }

  /** The first of some series in the order of the archive. */
  private static Optional<String> first(ReadingContext context, Set<String> slugs) {
    return context.slugs().stream().filter(slugs::contains).findFirst();
  }
}
