package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.text.LinearPattern;

/**
 * Restricts the accepted host names (RFC 9110, section 7.4), if they are configured. Otherwise URLs
 * in responses and caches would contain whatever a client sends in {@code Host}.
 */
@ApplicationScoped
class HostGuard {
  private static final int BEFORE_ALL_THAT_READ_THE_HOST = 1800;
  private static final String HEALTH = "/q/health";
  private static final LinearPattern NAME =
      LinearPattern.compile(
          "[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?|\\[[0-9A-Fa-f:.]{2,45}]");

  private final List<String> allowed;

  HostGuard(@ConfigProperty(name = "seminar.hosts") Optional<List<String>> allowed) {
    this.allowed =
        allowed.orElse(List.of()).stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_THAT_READ_THE_HOST);
  }

  private void check(RoutingContext context) {
    HostAndPort authority = context.request().authority();
    String host = authority == null ? null : authority.host();
    boolean mayBeMissing = context.request().version() == HttpVersion.HTTP_1_0;
    // Health probes use IP addresses.
    ProblemCode refusal =
        context.request().path().startsWith(HEALTH)
            ? null
            : refusal(host, mayBeMissing, allowed).orElse(null);
    if (refusal == null) {
      context.next();
    } else {
      ProblemAtTheDoor.answer(context, refusal, "", Map.of());
    }
  }

  /**
   * @param host without port; {@code null} if missing
   * @param allowed in lower case; empty for any
   */
  static Optional<ProblemCode> refusal(String host, boolean mayBeMissing, List<String> allowed) {
    if (host == null && mayBeMissing && allowed.isEmpty()) {
      return Optional.empty();
    }
    if (host == null || !NAME.matcher(host).matches()) {
      return Optional.of(ProblemCode.BAD_REQUEST);
    }
    return allowed.isEmpty() || allowed.contains(host.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(ProblemCode.MISDIRECTED);
  }
}
