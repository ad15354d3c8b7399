package org.seminararchive.search;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import java.util.Set;
import org.seminararchive.http.AnsweredRevision;

/**
 * Delays a search until the index contains all changes committed before the request. The delay
 * precedes the transaction: waiting searches must not occupy the connection pool. While the index
 * is built, the results of a search are partial and must not be cached.
 */
@Provider
class SearchGate implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String PARTIAL = SearchGate.class.getName();

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final Set<String> WORDS = Set.of("q", "affiliation");
  private static final String STATISTICS = "/api/v1/statistics";
  private static final String FACETS = "/facets";
  private static final String RELATED = "/related";

  @Inject Follower follower;
  @Inject AnsweredRevision answered;

  @Override
  public void filter(ContainerRequestContext request) {
    // Requests on the event loop are not searches; they reject these parameters.
    if (BlockingOperationControl.isBlockingAllowed()
        && READS.contains(request.getMethod())
        && asksTheIndex(request.getUriInfo())) {
      if (!follower.await(answered.get().number())) {
        request.setProperty(PARTIAL, Boolean.TRUE);
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(PARTIAL) != null) {
      response.getHeaders().remove(HttpHeaders.ETAG);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private boolean asksTheIndex(UriInfo uri) {
    String path = uri.getRequestUri().getPath();
    return !Collections.disjoint(uri.getQueryParameters().keySet(), WORDS)
        || path.startsWith(STATISTICS)
        || path.endsWith(RELATED)
        // Without an index, the database counts the facets.
        || path.endsWith(FACETS) && follower.isReady();
  }
}
