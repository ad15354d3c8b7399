package org.seminararchive.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries of tokens. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, UUID> {
  /**
   * Looks up by the visible prefix and compares the hash in constant time, so that response times
   * reveal nothing about the secret. Secrets that an operator chose are stored with a short prefix,
   * also if they begin like generated ones.
   */
  Optional<Token> findBySecret(String secret) {
    String hash = TokenSecret.hash(secret);
    return list("prefix in (?1, ?2)", TokenSecret.visible(secret), TokenSecret.brief(secret))
        .stream()
        .filter(token -> TokenSecret.same(token.hash, hash))
        .findFirst();
  }

  List<Token> newestFirst() {
    return list("order by created desc, id");
  }

  /** Number of admin tokens valid at the given time. */
  long usableAdmins(Instant now) {
    return count(
        "revoked is null and (expires is null or expires > ?1)"
            + " and concat(' ', scopes, ' ') like '% admin %'",
        now);
  }

  /** Unrevoked tokens that were configured by the setting. */
  List<Token> namedBySetting() {
    return list("namedBySetting and revoked is null");
  }

  void used(UUID id, Instant at) {
    update("lastUsed = ?1 where id = ?2", at, id);
  }
}
