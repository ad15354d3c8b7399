package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.Revision;
import org.seminararchive.query.ReadState;

/**
 * Revision of the response to a read, which is the value of its ETag: the response contains all
 * changes up to it. Read once per request, so that a response that waits for the search index has
 * the ETag of the revision for which it waited.
 */
@RequestScoped
public class AnsweredRevision implements ReadState {
  private static final String FOUND = AnsweredRevision.class.getName();

  @Inject Journal journal;
  @Inject CurrentVertxRequest request;
  private Revision revision;

  /** Keeps the last revision at the beginning of a request, so that it is not read again. */
  static void found(RoutingContext context, Revision current) {
    context.put(FOUND, current);
  }

  /** The last revision at the time of the first call. */
  public Revision get() {
    if (revision == null) {
      RoutingContext context = request.getCurrent();
      Revision found = context == null ? null : context.get(FOUND);
      revision = found == null ? journal.lastRevision() : found;
    }
    return revision;
  }

  @Override
  public Object key() {
    return get();
  }
}
