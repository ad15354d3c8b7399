package org.seminararchive.importing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.writing.WriteCall;

/**
 * How something is to be imported.
 *
 * @param source the name under which it is remembered, if one was given
 * @param accept the keys of the items that are to be written; empty: all that are clear
 */
record ImportQuery(
    Optional<URI> baseUrl,
    Optional<LocalDate> asOf,
    boolean dryRun,
    Optional<String> source,
    Set<String> accept) {

  private static final LinearPattern SLUG = LinearPattern.compile("[a-z][a-z0-9-]{0,31}");

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
            Set.copyOf(query.all("accept", List.of())));
    query.refuseTheRest();
    return read;
  }

  /**
   * The name under which something is remembered. What can say less than a page has a memory of its
   * own: a table without abstracts must not take them away.
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
