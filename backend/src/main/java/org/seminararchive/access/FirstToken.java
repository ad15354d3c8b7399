package org.seminararchive.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.OperatorNotice;
import org.seminararchive.journal.Journal;

/**
 * Provides the first admin token at startup. A token from the environment replaces the one
 * configured before. Without any token in the database, one is generated and printed once, to
 * standard output and not to the log.
 */
@ApplicationScoped
class FirstToken {
  static final String OPERATOR = "operator";
  private static final Logger LOG = Logger.getLogger(FirstToken.class);

  private final TokenRepository repository;
  private final TokenService tokens;
  private final RequestedTokens requested;
  private final Journal journal;
  private final Event<OperatorNotice> notices;
  private final Optional<String> named;

  FirstToken(
      TokenRepository repository,
      TokenService tokens,
      RequestedTokens requested,
      Journal journal,
      Event<OperatorNotice> notices,
      @ConfigProperty(name = "seminar.admin-token") Optional<String> named) {
    this.repository = repository;
    this.tokens = tokens;
    this.requested = requested;
    this.journal = journal;
    this.notices = notices;
    this.named = named.map(String::strip).filter(s -> !s.isEmpty());
  }

  // Runs after the programme is loaded, so that a failed start does not consume the token.
  @Transactional
  void ensure(@Observes @Priority(4000) StartupEvent event) {
    ensure(named);
  }

  /**
   * @param secret value of the setting
   */
  void ensure(Optional<String> secret) {
    // If several servers start on one database at the same time, only one generates the token.
    journal.alone();
    requested.processAll();
    Holder operator = Holder.server(OPERATOR);
    if (secret.isPresent()) {
      replace(secret.get(), operator);
      announce("the value of SEMINAR_ADMIN_TOKEN", false);
    } else if (repository.count() == 0) {
      String made = TokenSecret.create();
      tokens.createAdmin(Fingerprint.of(made), OPERATOR, operator);
      announce(
          "%nFirst admin token (shown only once, keep it safe):%n%n    %s%n".formatted(made), true);
    } else {
      announce("printed at the first start; if it is lost: sh backend/seminar token", false);
    }
    if (!tokens.hasUsableAdmin()) {
      LOG.warn("No admin token is usable. Make one on this machine: sh backend/seminar token");
    }
  }

  private void replace(String secret, Holder operator) {
    Token token =
        repository
            .findBySecret(secret)
            .orElseGet(() -> tokens.createAdmin(Fingerprint.of(secret), OPERATOR, operator));
    if (tokens.isUsableAdmin(token)) {
      tokens.replaceFormer(token, operator);
    } else {
      LOG.warnf(
          "SEMINAR_ADMIN_TOKEN names the token %s…, which is revoked, expired or without the scope"
              + " admin. Choose another value",
          token.prefix);
    }
  }

  private void announce(String text, boolean secret) {
    notices.fire(new OperatorNotice(text, secret));
  }
}
