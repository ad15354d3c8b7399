package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Turns away paths with control characters before anything looks for files or rows of that name:
 * file systems and databases answer those with errors of their own.
 */
@ApplicationScoped
public class PathGuard {
  private static final Pattern ENCODED_CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");
  private static final int BEFORE_EVERYTHING = 1000;

  void register(@Observes Filters filters) {
    filters.register(PathGuard::check, BEFORE_EVERYTHING);
  }

  private static void check(RoutingContext context) {
    String path = context.request().path();
    if (path == null || !ENCODED_CONTROL.matcher(path).find()) {
      context.next();
      return;
    }
    ProblemCode code = ProblemCode.BAD_REQUEST;
    var words = ProblemWords.bestFor(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    context
        .response()
        .setStatusCode(code.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag())
        .end(
            new JsonObject()
                .put("type", ProblemInWords.TYPE + code.code())
                .put("title", words.title(code))
                .put("status", code.status())
                .put("detail", words.detail(code, path))
                .put("code", code.code())
                .toBuffer());
  }
}
