package org.seminararchive.importing.pull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes care that one server at a time pulls. */
@ApplicationScoped
class PullRepository implements PanacheRepositoryBase<Pull, String> {
  Pull current() {
    return findById(Pull.SOURCE);
  }

  /**
   * Takes the page for a server: two servers ask the one row, and one of them gets it.
   *
   * @param url another one than the last is pulled at once
   * @return whether it is the server's now
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

  /** The row if it is still this server's, for itself until the transaction ends. */
  Optional<Pull> ofServer(UUID server) {
    return Optional.ofNullable(findById(Pull.SOURCE, LockModeType.PESSIMISTIC_WRITE))
        .filter(pull -> server.equals(pull.puller));
  }

  /** What a server has taken, others may take now. */
  void leave(UUID server) {
    update("puller = null, pullingUntil = null where puller = ?1", server);
  }
}
