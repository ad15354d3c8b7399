package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.seminararchive.importing.pull.PullTarget;
import org.seminararchive.importing.reading.SourceFormat;

/** Imports a pulled page through the same rules as one that was sent. */
@ApplicationScoped
class PulledPage implements PullTarget {
  @Override
  public ImportReport take(
      String source, String text, SourceFormat format, URI base, Optional<Instant> modified) {
    throw new UnsupportedOperationException("comes with the rules of the import");
  }
}
