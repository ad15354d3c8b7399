package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.access.Holder;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.writing.Writes;

/** Imports a pulled page by the rules of {@code POST /imports}. Held items are never accepted. */
@ApplicationScoped
public class PulledPage {
  @Inject ReadingContexts contexts;
  @Inject Importing importing;
  @Inject Writes writes;
  @Inject ReadingDeadline deadline;

  /**
   * Imports in a separate transaction.
   *
   * @param source name of the source
   * @param modified the page's Last-Modified, if known
   */
  public ImportReport take(
      String source, String text, SourceFormat format, URI base, Optional<Instant> modified) {
    ReadingContext around = contexts.of(query(source, base, Optional.empty()));
    Optional<LocalDate> day = modified.map(at -> at.atZone(around.zone()).toLocalDate());
    var context = new ReadingContext(around.baseUrl(), day, around.zone(), around.series());
    Reading reading = Sources.read(text, format, context, deadline.and(StopSignal.NONE));
    return writes.perform(
        () ->
            importing.run(
                reading,
                context,
                query(source, base, day),
                Holder.server(source),
                StopSignal.NONE));
  }

  private static ImportQuery query(String source, URI base, Optional<LocalDate> day) {
    return new ImportQuery(
        Optional.of(base), day, false, Optional.of(source), Optional.empty(), Set.of(), Set.of());
  }
}
