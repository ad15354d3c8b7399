package org.seminararchive.operation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;

/**
 * Access control for {@code /q/}: metrics and health details require an admin or the monitoring
 * token. Other clients get the status (up or down) only.
 */
@ApplicationScoped
class OperatorAccess {
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String METRICS = "/q/metrics";
  private static final String HEALTH = "/q/health";
  private static final String BEARER = "Bearer ";
  private static final int BEHIND_CORS = 240;

  private final Access access;
  private final SmallRyeHealthReporter health;
  private final ServerHealth serverHealth;
  private final Optional<String> watching;

  OperatorAccess(
      Access access,
      SmallRyeHealthReporter health,
      ServerHealth serverHealth,
      @ConfigProperty(name = "seminar.metrics.token") Optional<String> watching) {
    this.access = access;
    this.health = health;
    this.serverHealth = serverHealth;
    this.watching = watching.map(String::strip).filter(token -> !token.isEmpty());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEHIND_CORS);
  }

  private void check(RoutingContext context) {
    String path = context.request().path();
    boolean metrics = path.startsWith(METRICS);
    if (!READS.contains(context.request().method()) || !metrics && !path.startsWith(HEALTH)) {
      context.next();
      return;
    }
    isOperator(context)
        .onComplete(
            known -> {
              if (known.succeeded() && known.result()) {
                refreshMetrics(context);
              } else if (metrics) {
                var challenge = Map.of("WWW-Authenticate", Holder.CHALLENGE);
                ProblemAtTheDoor.answer(context, ProblemCode.UNAUTHORIZED, path, challenge);
              } else {
                answerHealth(context, path);
              }
            });
  }

  // Metrics are refreshed before they are read.
  private void refreshMetrics(RoutingContext context) {
    context
        .vertx()
        .executeBlocking(serverHealth::now, false)
        .onComplete(refreshed -> context.next());
  }

  private Future<Boolean> isOperator(RoutingContext context) {
    String header = context.request().getHeader("Authorization");
    if (header == null) {
      return Future.succeededFuture(false);
    }
    if (watching.filter(token -> same(BEARER + token, header)).isPresent()) {
      return Future.succeededFuture(true);
    }
    return context.vertx().executeBlocking(() -> access.isAdmin(header), false);
  }

  private void answerHealth(RoutingContext context, String path) {
    found(path)
        .subscribe()
        .with(found -> answer(context, !found.isDown()), failure -> answer(context, false));
  }

  private Uni<SmallRyeHealth> found(String path) {
    return switch (path) {
      case HEALTH + "/live" -> health.getLivenessAsync();
      case HEALTH + "/ready" -> health.getReadinessAsync();
      case HEALTH + "/started" -> health.getStartupAsync();
      default -> health.getHealthAsync();
    };
  }

  private static void answer(RoutingContext context, boolean up) {
    context
        .response()
        .setStatusCode(up ? 200 : 503)
        .putHeader("Content-Type", "application/json; charset=UTF-8")
        .putHeader("Cache-Control", "no-store")
        .end(
            new JsonObject()
                .put("status", up ? "UP" : "DOWN")
                .put("checks", new JsonArray())
                .encode());
  }

  /** Constant-time comparison. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
