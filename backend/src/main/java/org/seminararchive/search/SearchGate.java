package org.seminararchive.search;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets a search wait for the index before its transaction begins, so that waiting searches do not
 * occupy the connection pool.
 */
@Provider
class SearchGate implements ContainerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final String WORDS = "q";
  private static final String STATISTICS = "/api/v1/statistics";
  private static final String FACETS = "/facets";

  private final Follower follower;

  SearchGate(Follower follower) {
    this.follower = follower;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (READS.contains(request.getMethod()) && asksTheIndex(request.getUriInfo())) {
      follower.await();
    }
  }

  private boolean asksTheIndex(UriInfo uri) {
    String path = uri.getPath();
    return uri.getQueryParameters().containsKey(WORDS)
        || path.startsWith(STATISTICS)
        // Without an index, the database counts the facets.
        || path.endsWith(FACETS) && follower.isReady();
  }
}
