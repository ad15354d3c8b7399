package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Redirects to canonical URLs: equivalent spellings (RFC 3986, section 6.2.2), dot segments,
 * repeated or trailing slashes, parameters of segments, ids in upper case, the contract at the
 * root, and the documentation at {@code /api}. Status 308 keeps the method.
 */
@ApplicationScoped
class CanonicalPath {
  // After CORS, so that scripts of other origins can follow; before authentication.
  private static final int BEHIND_CORS = 280;
  private static final String API = "/api/v1";
  private static final String CONTRACT = "/openapi.yaml";
  private static final String ROOT = "/api";
  private static final String DOCUMENTATION = "/api/docs";
  private static final int PERMANENT_REDIRECT = 308;
  private static final LinearPattern ESCAPE = LinearPattern.compile("%([0-9A-Fa-f]{2})");
  private static final LinearPattern UNRESERVED = LinearPattern.compile("[A-Za-z0-9._~-]");
  private static final LinearPattern ID =
      LinearPattern.compile(
          "(?<=/)[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
              + "(?=[/.]|$)");

  void register(@Observes Filters filters) {
    filters.register(CanonicalPath::check, BEHIND_CORS);
  }

  private static void check(RoutingContext context) {
    String asked = context.request().path();
    String canonical = asked == null ? null : of(asked);
    if (canonical == null
        || canonical.equals(asked)
        || context.request().method() == HttpMethod.OPTIONS
        || !(canonical.equals(API)
            || canonical.startsWith(API + "/")
            || canonical.equals(DOCUMENTATION) && !asked.startsWith(DOCUMENTATION))) {
      context.next();
      return;
    }
    String query = context.request().query();
    context.request().resume();
    context
        .response()
        .setStatusCode(PERMANENT_REDIRECT)
        .putHeader(HttpHeaders.LOCATION, canonical + (query == null ? "" : "?" + query))
        .end();
  }

  /** Without empty segments, dot segments (RFC 3986, section 5.2.4) and parameters of segments. */
  private static String single(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      int parameters = segment.indexOf(';');
      String name = parameters < 0 ? segment : segment.substring(0, parameters);
      if (name.equals("..")) {
        kept.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        kept.addLast(name);
      }
    }
    return "/" + String.join("/", kept);
  }

  /**
   * @param path path as sent
   */
  static String of(String path) {
    String plain =
        ESCAPE
            .matcher(path)
            .replaceAll(
                escape -> {
                  String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
                  return UNRESERVED.matches(character) ? character : escape.group();
                });
    String single = single(plain);
    String moved =
        switch (single) {
          case CONTRACT -> API + CONTRACT;
          case ROOT -> DOCUMENTATION;
          default -> single;
        };
    return ID.matcher(moved)
        .replaceAll(id -> Matcher.quoteReplacement(id.group().toLowerCase(Locale.ROOT)));
  }
}
