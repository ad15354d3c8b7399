package org.seminararchive.access;

import static org.seminararchive.testing.Organizing.ADMIN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Deactivates all other tokens for the duration of a test. */
final class TokensSetAside {
  private static final String SET_ASIDE = "timestamp with time zone '1999-12-31 00:00:00+00:00'";

  private final EntityManager entities;

  TokensSetAside(EntityManager entities) {
    this.entities = entities;
  }

  void allBut(String... secrets) {
    List<String> hashes = new ArrayList<>();
    for (String secret : secrets) {
      hashes.add(TokenSecret.hash(secret));
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update token set revoked = "
                            + SET_ASIDE
                            + " where revoked is null and hash not in (:hashes)")
                    .setParameter("hashes", hashes)
                    .executeUpdate());
  }

  /** Reactivates the tokens of the other tests. */
  void putBack() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              entities
                  .createNativeQuery("update token set revoked = null where revoked = " + SET_ASIDE)
                  .executeUpdate();
              entities
                  .createNativeQuery(
                      "update token set revoked = null, named_by_setting = true where hash ="
                          + " :admin")
                  .setParameter("admin", TokenSecret.hash(ADMIN))
                  .executeUpdate();
            });
  }
}
