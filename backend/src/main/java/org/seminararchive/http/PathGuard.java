package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.seminararchive.text.LinearPattern;

/**
 * Refuses paths with control characters before they are used as names of files or rows: file
 * systems and databases would fail with errors of their own. An encoded slash separates nothing
 * (RFC 3986, section 2.2), but resources are found by the decoded path: no resource of the API has
 * one.
 */
@ApplicationScoped
public class PathGuard {
  private static final LinearPattern ENCODED_CONTROL =
      LinearPattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");
  private static final LinearPattern ENCODED_SLASH = LinearPattern.compile("(?i)%(?:2f|5c)");
  private static final int BEFORE_EVERYTHING = 1000;

  void register(@Observes Filters filters) {
    filters.register(PathGuard::check, BEFORE_EVERYTHING);
  }

  private static void check(RoutingContext context) {
    String path = context.request().path();
    if (path == null || path.indexOf('%') < 0) {
      context.next();
    } else if (ENCODED_CONTROL.occursIn(path)) {
      ProblemAtTheDoor.answer(context, ProblemCode.BAD_REQUEST, path, Map.of());
    } else if (path.startsWith("/api/") && ENCODED_SLASH.occursIn(path)) {
      ProblemAtTheDoor.answer(context, ProblemCode.NOT_FOUND, path, Map.of());
    } else {
      context.next();
    }
  }
}
