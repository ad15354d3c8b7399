package org.seminararchive.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.RequestTrace;
import org.seminararchive.http.admission.ClientAddress;
import org.seminararchive.text.LinearPattern;

/** Authenticates requests by bearer token (RFC 6750). */
@ApplicationScoped
public class Access {
  private static final Logger LOG = Logger.getLogger(Access.class);
  static final String HOLDER = Holder.class.getName();

  private static final LinearPattern BEARER =
      LinearPattern.compile("(?i)bearer +([\\x21-\\x7E]{32,200})");
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  @Inject TokenRepository tokens;
  @Inject Limits limits;
  @Inject Clock clock;
  @Inject CurrentVertxRequest current;
  @Inject Troubles troubles;

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
      throw refusal(context);
    }
    context.put(HOLDER, found);
    context.put(RequestTrace.HOLDER, found.name());
    return found;
  }

  /** Same for a write that has been authenticated, outside the scope of a request. */
  public static Holder of(RoutingContext context) {
    return context.get(HOLDER);
  }

  /** Problem for a request without a valid token. Counts towards the rate limit of the address. */
  ApiProblem refusal(RoutingContext context) {
    Allowance left = limits.failed(ClientAddress.of(context.request()));
    left.headers().forEach(context.response()::putHeader);
    return left.isExceeded()
        ? ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "")
        : ApiProblem.of(ProblemCode.UNAUTHORIZED, "")
            .withHeader("WWW-Authenticate", Holder.CHALLENGE);
  }

  /**
   * @param authorization value of the header; may be {@code null} or malformed
   * @return the holder; empty unless the header contains a token that is valid now
   */
  Optional<Holder> recognise(String authorization) {
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
    if (!bearer.matches()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Token> token =
        QuarkusTransaction.requiringNew().call(() -> valid(bearer.group(1), now));
    token.ifPresent(t -> noteUse(t, now));
    return token.map(t -> new Holder(t.id, t.holder, Scopes.parse(t.scopes)));
  }

  /**
   * True if the header contains a valid admin token.
   *
   * @param authorization value of the header; may be {@code null} or malformed
   */
  public boolean isAdmin(String authorization) {
    return recognise(authorization).filter(holder -> holder.scopes().admin()).isPresent();
  }

  private Optional<Token> valid(String secret, Instant now) {
    return tokens
        .findBySecret(secret)
        .filter(t -> t.revoked == null)
        .filter(t -> t.expires == null || t.expires.isAfter(now));
  }

  // At most one update a minute: otherwise each read would write to the database. A failed update
  // does not fail the read.
  private void noteUse(Token token, Instant now) {
    boolean isNoted = token.lastUsed != null && !token.lastUsed.plus(BETWEEN_USES).isBefore(now);
    // A write that fails makes H2 close the database for everybody.
    if (isNoted || troubles.present().contains(Trouble.DISK_FULL)) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> tokens.used(token.id, now.truncatedTo(ChronoUnit.MINUTES)));
    } catch (RuntimeException e) {
      if (!troubles.note(e)) {
        LOG.warn("Cannot note that a token was used. Check the database", e);
      }
    }
  }
}
