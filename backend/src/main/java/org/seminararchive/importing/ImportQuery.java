package org.seminararchive.importing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.writing.WriteCall;

/**
 * The query parameters of an import.
 *
 * @param source name of the source, if given
 * @param series slug of the series of numbers without a name, and of sessions without a number
 * @param accept keys of the items to write; empty: all that are not held
 * @param acknowledge findings to mark as acknowledged, as {@code KEY.CODE}
 */
record ImportQuery(
    Optional<URI> baseUrl,
    Optional<LocalDate> asOf,
    boolean dryRun,
    Optional<String> source,
    Optional<String> series,
    Set<String> accept,
    Set<String> acknowledge) {

  /** Value of {@code accept} for all items except those with a question of their own. */
  private static final String ALL = "all";

  /** Names of sources and series. */
  static final LinearPattern SLUG = LinearPattern.compile("[a-z][a-z0-9-]{0,31}");

  static ImportQuery read(QueryParameters query) {
    boolean dryRun = WriteCall.isDryRun(query);
    Optional<String> source = query.once("source");
    if (source.isPresent() && !SLUG.matcher(source.get()).matches()) {
      query.refuse("source", "not-a-slug", source.get(), List.of());
    }
    var read =
        new ImportQuery(
            query.webAddress("baseUrl"),
            query.date("asOf"),
            dryRun,
            source,
            query.once("series"),
            Set.copyOf(query.all("accept", List.of())),
            Set.copyOf(query.all("acknowledge", List.of())));
    query.refuseTheRest();
    return read;
  }

  boolean acceptsAll() {
    return accept.contains(ALL);
  }

  /** Keys of accepted items. */
  Set<String> acceptedKeys() {
    return acceptsAll() ? Set.of() : accept;
  }

  /** Keys of the items whose findings are acknowledged. */
  Set<String> acknowledgedKeys() {
    return acknowledge.stream()
        .map(each -> each.substring(0, Math.max(0, each.lastIndexOf('.'))))
        .collect(Collectors.toSet());
  }

  /**
   * The name of the source. Formats are remembered separately by default: a table without abstracts
   * must not remove those of the page.
   */
  String source(SourceFormat format) {
    return source.orElse(
        switch (format) {
          case MARKDOWN, HTML, TEXT -> "page";
          case CSV -> "table";
          case YAML -> "programme";
        });
  }
}
