package org.seminararchive.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.OperatorNotice;
import org.seminararchive.journal.Journal;

/**
 * Lets the first organizer in. The environment names an admin token, or, where nobody holds any
 * token yet, one is made and printed: once, to standard output and not into the log.
 */
@ApplicationScoped
class FirstToken {
  private static final String OPERATOR = "operator";

  private final TokenRepository repository;
  private final TokenService tokens;
  private final Journal journal;
  private final Event<OperatorNotice> notices;
  private final Optional<String> named;

  FirstToken(
      TokenRepository repository,
      TokenService tokens,
      Journal journal,
      Event<OperatorNotice> notices,
      @ConfigProperty(name = "seminar.admin-token") Optional<String> named) {
    this.repository = repository;
    this.tokens = tokens;
    this.journal = journal;
    this.notices = notices;
    this.named = named.map(String::strip).filter(s -> !s.isEmpty());
  }

  // After the programme was loaded: a start that fails must not spend the token.
  @Transactional
  void ensure(@Observes @Priority(4000) StartupEvent event) {
    // Of several servers that start at once on one database, one makes the token.
    journal.alone();
    List<String> admin = List.of(Scopes.ADMIN);
    if (named.isPresent()) {
      if (repository.findBySecret(named.get()).isEmpty()) {
        tokens.create(named.get(), OPERATOR, admin, null);
      }
      tell("the value of SEMINAR_ADMIN_TOKEN", false);
    } else if (repository.count() == 0) {
      String secret = Secret.create();
      tokens.create(secret, OPERATOR, admin, null);
      tell(
          "%nFirst admin token (shown only once, keep it safe):%n%n    %s%n".formatted(secret),
          true);
    } else {
      tell("printed at the first start; if it is lost: sh backend/seminar token", false);
    }
  }

  private void tell(String text, boolean secret) {
    notices.fire(new OperatorNotice(text, secret));
  }
}
