package org.seminararchive.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.seminararchive.text.LinearPattern;

/**
 * Cache headers of the web page's files (RFC 9111, RFC 8246). The name of a bundled file contains a
 * hash of its content, so it never changes. Everything else is revalidated, also a missing bundled
 * file, because during an upgrade another server may have it.
 */
@ApplicationScoped
class FileCaching {
  private static final LinearPattern API = LinearPattern.compile("/(?:api(?:/.*)?|q/.*)");
  private static final LinearPattern PACKED =
      LinearPattern.compile("/(?:app|style)/[a-z-]+-[0-9A-Z]{8}\\.(?:js|css)");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final int BEFORE_FILES = 500;

  void register(@Observes Filters filters) {
    filters.register(FileCaching::mark, BEFORE_FILES);
  }

  private static void mark(RoutingContext context) {
    String path = context.normalizedPath();
    if (!API.matcher(path).matches()) {
      boolean packed = PACKED.matcher(path).matches();
      context.addHeadersEndHandler(
          end -> {
            boolean found = context.response().getStatusCode() < 400;
            String caching = packed && found ? FOR_EVER : "no-cache";
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, caching);
          });
    }
    context.next();
  }
}
