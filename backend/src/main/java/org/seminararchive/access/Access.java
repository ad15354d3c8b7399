package org.seminararchive.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.RequestTrace;
import org.seminararchive.http.admission.ClientAddress;
import org.seminararchive.text.LinearPattern;

/** Authenticates requests by bearer token (RFC 6750). */
@ApplicationScoped
public class Access {
  static final String HOLDER = Holder.class.getName();

  private static final LinearPattern BEARER =
      LinearPattern.compile("(?i)bearer +([\\x21-\\x7E]{32,200})");
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private final TokenRepository tokens;
  private final Limits limits;
  private final Clock clock;
  private final CurrentVertxRequest current;

  Access(TokenRepository tokens, Limits limits, Clock clock, CurrentVertxRequest current) {
    this.tokens = tokens;
    this.limits = limits;
    this.clock = clock;
    this.current = current;
  }

  /**
   * Returns the holder of the token of the current request. Writes have been authenticated by
   * {@link WriteGuard} before; reads for organizers only authenticate here.
   *
   * @throws ApiProblem 401 without a valid token, 429 after too many invalid ones
   */
  public Holder holder() {
    var context = current.getCurrent();
    Holder known = context.get(HOLDER);
    if (known != null) {
      return known;
    }
    Holder found = recognise(context.request().getHeader("Authorization")).orElse(null);
    if (found == null) {
      long wait = limits.failed(ClientAddress.of(context.request()));
      throw wait > 0
          ? ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "")
              .withHeader("Retry-After", Long.toString(wait))
          : ApiProblem.of(ProblemCode.UNAUTHORIZED, "")
              .withHeader("WWW-Authenticate", Holder.CHALLENGE);
    }
    context.put(HOLDER, found);
    context.put(RequestTrace.HOLDER, found.name());
    return found;
  }

  /**
   * @param authorization value of the header; may be {@code null} or malformed
   * @return the holder; empty unless the header contains a token that is valid now
   */
  Optional<Holder> recognise(String authorization) {
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
    return bearer.matches()
        ? QuarkusTransaction.requiringNew().call(() -> ofSecret(bearer.group(1)))
        : Optional.empty();
  }

  /**
   * True if the header contains a valid admin token.
   *
   * @param authorization value of the header; may be {@code null} or malformed
   */
  public boolean isAdmin(String authorization) {
    return recognise(authorization).filter(holder -> holder.scopes().admin()).isPresent();
  }

  private Optional<Holder> ofSecret(String secret) {
    Instant now = clock.instant();
    Optional<Token> token =
        tokens
            .findBySecret(secret)
            .filter(t -> t.revoked == null)
            .filter(t -> t.expires == null || t.expires.isAfter(now));
    // At most one update a minute: otherwise each read request would write to the database.
    token
        .filter(t -> t.lastUsed == null || t.lastUsed.plus(BETWEEN_USES).isBefore(now))
        .ifPresent(t -> tokens.used(t.id, now.truncatedTo(ChronoUnit.MINUTES)));
    return token.map(t -> new Holder(t.id, t.holder, Scopes.parse(t.scopes)));
  }
}
