package org.seminararchive.importing.pull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Ensures that one server at a time pulls. */
@ApplicationScoped
class PullRepository implements PanacheRepositoryBase<Pull, String> {
  Pull current() {
    return findById(Pull.SOURCE);
  }

  /**
   * Takes the lease for a server by an atomic update of the row.
   *
   * @param url if it differs from the last one, the page is pulled at once
   * @return true if the server has the lease
   */
  boolean take(UUID server, String url, Instant now, Instant until) {
    return update(
            """
            puller = ?1, pullingUntil = ?2
            where source = ?3
              and (nextPull is null or nextPull <= ?4 or url is null or url <> ?5)
              and (pullingUntil is null or pullingUntil < ?4)""",
            server,
            until,
            Pull.SOURCE,
            now,
            url)
        == 1;
  }

  /** The row, locked, if this server still has the lease. */
  Optional<Pull> ofServer(UUID server) {
    return Optional.ofNullable(findById(Pull.SOURCE, LockModeType.PESSIMISTIC_WRITE))
        .filter(pull -> server.equals(pull.puller));
  }

  void leave(UUID server) {
    update("puller = null, pullingUntil = null where puller = ?1", server);
  }
}
