package org.seminararchive.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.talk.MaterialFile;
import org.seminararchive.talk.MaterialFiles;

/** Queries of files. */
@ApplicationScoped
class StoredFileRepository implements PanacheRepositoryBase<StoredFile, String>, MaterialFiles {
  @Override
  public Map<String, MaterialFile> of(Collection<String> hashes) {
    return list("sha256 in ?1", hashes).stream()
        .collect(
            Collectors.toMap(
                file -> file.sha256,
                file ->
                    new MaterialFile(
                        file.sha256, file.size, file.mediaType, file.pages, file.picture)));
  }

  /** Bytes of all files of a series. */
  long bytesOf(UUID series) {
    return getEntityManager()
        .createQuery(
            "select coalesce(sum(f.size), 0) from StoredFile f where f.seriesId = ?1", Long.class)
        .setParameter(1, series)
        .getSingleResult();
  }

  /**
   * Files last uploaded before a time, and all copies, oldest first. Unlike a recent upload, a copy
   * is never referenced later.
   */
  List<StoredFile> uploadedBefore(Instant time) {
    return list("uploaded < ?1 or copied order by uploaded, sha256", time);
  }

  /** A copy that a talk shows, as long as all its series consent. */
  Optional<StoredFile> findShownCopy(String sha256) {
    return find(
            """
            from StoredFile f where f.sha256 = ?1 and exists (
              select 1 from Talk t join t.session s join t.materials m
                where m.keptCopy.sha256 = ?1 and m.keptCopy.url is not null and not exists (
                  select 1 from s.memberships n where not n.series.keepsCopies))""",
            sha256)
        .firstResultOptional();
  }

  /** Hashes of all files. */
  List<String> hashes() {
    return getEntityManager()
        .createQuery("select f.sha256 from StoredFile f", String.class)
        .getResultList();
  }

  /** States in the journal after a revision that contain a text. */
  Stream<String> statesWith(String part, long revision) {
    return getEntityManager()
        .createQuery(
            "select e.after from JournalEntry e"
                + " where e.revision > ?2 and e.after like concat('%', ?1, '%')",
            String.class)
        .setParameter(1, part)
        .setParameter(2, revision)
        .setHint("org.hibernate.fetchSize", 100)
        .getResultStream();
  }
}
