package org.seminararchive.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds tokens. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, UUID> {
  /**
   * By the visible prefix, which is no secret; the hash is then compared in constant time, so that
   * the time of an answer says nothing about the rest.
   */
  Optional<Token> findBySecret(String secret) {
    String hash = Secret.hash(secret);
    return list("prefix", Secret.visible(secret)).stream()
        .filter(token -> Secret.same(token.hash, hash))
        .findFirst();
  }

  List<Token> newestFirst() {
    return list("order by created desc, id");
  }

  /** How many tokens open everything at a moment. */
  long usableAdmins(Instant now) {
    return count(
        "revoked is null and (expires is null or expires > ?1)"
            + " and concat(' ', scopes, ' ') like '% admin %'",
        now);
  }

  /** The tokens that the setting ever named and that are not revoked. */
  List<Token> namedBySetting() {
    return list("namedBySetting and revoked is null");
  }

  void used(UUID id, Instant at) {
    update("lastUsed = ?1 where id = ?2", at, id);
  }
}
