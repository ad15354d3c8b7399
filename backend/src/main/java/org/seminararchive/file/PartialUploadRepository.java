package org.seminararchive.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries of partial uploads. */
@ApplicationScoped
class PartialUploadRepository implements PanacheRepositoryBase<PartialUpload, UUID> {
  Optional<PartialUpload> findOf(UUID owner, UUID id, Instant now) {
    return find("id = ?1 and owner = ?2 and expires > ?3", id, owner, now).firstResultOptional();
  }

  /** Number of incomplete uploads of an owner. */
  long countOf(UUID owner, Instant now) {
    return count("owner = ?1 and expires > ?2 and sha256 is null", owner, now);
  }

  /** Ids of uploads that have not expired and are incomplete. */
  List<UUID> unfinished(Instant now) {
    return getEntityManager()
        .createQuery(
            "select u.id from PartialUpload u where u.expires > ?1 and u.sha256 is null",
            UUID.class)
        .setParameter(1, now)
        .getResultList();
  }

  void deleteExpired(Instant now) {
    delete("expires <= ?1", now);
  }
}
