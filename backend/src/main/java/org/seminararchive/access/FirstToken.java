package org.seminararchive.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.Journal;

/**
 * Lets the first organizer in. The environment names an admin token, or, where nobody holds any
 * token yet, one is made and printed: once, to standard output and not into the log.
 */
@ApplicationScoped
class FirstToken {
  private static final int SHORTEST = 32;
  private static final String OPERATOR = "operator";

  private final TokenRepository repository;
  private final TokenService tokens;
  private final Journal journal;
  private final Optional<String> named;

  FirstToken(
      TokenRepository repository,
      TokenService tokens,
      Journal journal,
      @ConfigProperty(name = "seminar.admin-token") Optional<String> named) {
    this.repository = repository;
    this.tokens = tokens;
    this.journal = journal;
    this.named = named.map(String::strip).filter(s -> !s.isEmpty());
  }

  @Transactional
  void ensure(@Observes StartupEvent event) {
    if (named.isPresent() && named.get().length() < SHORTEST) {
      throw new IllegalStateException(
          "SEMINAR_ADMIN_TOKEN must have at least %d characters".formatted(SHORTEST));
    }
    // Of several servers that start at once on one database, one makes the token.
    journal.alone();
    List<String> admin = List.of(Scopes.ADMIN);
    if (named.isPresent()) {
      if (repository.findBySecret(named.get()).isEmpty()) {
        tokens.create(named.get(), OPERATOR, admin, null);
      }
    } else if (repository.count() == 0) {
      String secret = Secret.create();
      tokens.create(secret, OPERATOR, admin, null);
      System.out.printf(
          "%nFirst admin token (shown only once, keep it safe):%n%n    %s%n%n", secret);
    }
  }
}
