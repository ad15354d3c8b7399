package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * Answers {@code OPTIONS} (RFC 9110, section 9.3.7) and refuses unsupported methods with 405,
 * before authentication, because no token permits them. Pages and files can only be read.
 */
@ApplicationScoped
class MethodGuard {
  // After CORS, which answers preflights; before authentication.
  private static final int BEFORE_TOKENS = 260;
  private static final LinearPattern READ_ONLY =
      LinearPattern.compile("/(?:files|app|style|vendor|embed|q)/.*");

  private static final int NO_CONTENT = 204;

  @Inject AllowedMethods methods;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_TOKENS);
  }

  /** Whether something exists is only told to those who may write, unless it is for all to read. */
  private boolean isUnknown(String path) {
    return !methods.isResource(path) && !READ_ONLY.matches(path);
  }

  private void check(RoutingContext context) {
    HttpMethod method = context.request().method();
    String path = context.request().path();
    boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    if (reads || path == null || isUnknown(path) && method != HttpMethod.OPTIONS) {
      context.next();
      return;
    }
    if (isUnknown(path)) {
      // Quarkus would name every method.
      ProblemAtTheDoor.answer(context, ProblemCode.NOT_FOUND, path, Map.of());
      return;
    }
    Set<String> allowed = methods.at(path);
    String list = String.join(", ", allowed);
    if (method == HttpMethod.OPTIONS) {
      context.response().setStatusCode(NO_CONTENT).putHeader(HttpHeaders.ALLOW, list).end();
    } else if (allowed.contains(method.name())) {
      context.next();
    } else {
      context.request().resume();
      ProblemAtTheDoor.answer(
          context, ProblemCode.METHOD_NOT_ALLOWED, path, Map.of(HttpHeaders.ALLOW, list));
    }
  }
}
