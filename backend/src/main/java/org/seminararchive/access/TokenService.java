package org.seminararchive.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.seminararchive.http.Ids;

/**
 * Makes and revokes tokens. They are no part of the archive, so the journal has no entry of them.
 */
@ApplicationScoped
class TokenService {
  private final TokenRepository repository;
  private final Clock clock;

  TokenService(TokenRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Token create(String secret, String holder, List<String> scopes, Instant expires) {
    Token token = new Token();
    token.id = Ids.create();
    token.prefix = Secret.visible(secret);
    token.hash = Secret.hash(secret);
    token.holder = holder;
    token.scopes = Scopes.of(scopes).toString();
    token.created = now();
    token.expires = expires;
    repository.persist(token);
    return token;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void revoke(Token token) {
    if (token.revoked == null) {
      token.revoked = now();
    }
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
