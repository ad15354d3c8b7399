package org.seminararchive.journal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.seminararchive.journal.JournalEntry.Resource;

/** Queries of the journal and of the row with its last revision. */
@ApplicationScoped
public class JournalRepository implements PanacheRepositoryBase<JournalEntry, Long> {
  /**
   * The last revision with its time. Without the key, PostgreSQL may expect thousands of heads and
   * read the whole journal for them.
   */
  static final String LAST =
      "select h.revision, j.at, h.keeper, h.kept_until, current_timestamp as now"
          + " from journal_head h"
          + " left join journal j on j.revision = h.revision where h.id = 1";

  /** The last committed revision; 0 if there is none. */
  long last() {
    return ((Number) head("select revision from journal_head").getSingleResult()).longValue();
  }

  /** The last revision with its time; the epoch for an empty journal. */
  JournalHead head() {
    NativeQuery<?> query = head(LAST).unwrap(NativeQuery.class);
    Object[] row =
        (Object[])
            query
                .addScalar("revision", Long.class)
                .addScalar("at", Instant.class)
                .addScalar("keeper", UUID.class)
                .addScalar("kept_until", Instant.class)
                .addScalar("now", Instant.class)
                .getSingleResult();
    Instant at = row[1] == null ? Instant.EPOCH : (Instant) row[1];
    return new JournalHead(
        new Revision((Long) row[0], at), (UUID) row[2], (Instant) row[3], (Instant) row[4]);
  }

  /** Ends the lease of another server; see {@link RevisionLease}. The caller holds the lock. */
  void endLease() {
    head("update journal_head set keeper = null, kept_until = null").executeUpdate();
  }

  /** Sets the last revision. The caller holds the lock. */
  void moveTo(long revision) {
    head("update journal_head set revision = ?1").setParameter(1, revision).executeUpdate();
  }

  /** Waits for other writers and excludes them until the end of the transaction. */
  void lock() {
    head("update journal_head set revision = revision").executeUpdate();
  }

  List<JournalEntry> since(long revision, int limit) {
    return find("revision > ?1 order by revision", revision).page(0, limit).list();
  }

  /** Changes of sessions, speakers and talks after one revision up to another, oldest first. */
  List<ResourceChange> changed(long after, long last) {
    return getEntityManager()
        .createQuery(
            "select revision, resourceId from JournalEntry where revision > :after"
                + " and revision <= :last and resource <> :slugs order by revision",
            ResourceChange.class)
        .setParameter("after", after)
        .setParameter("last", last)
        // Series have a slug for an id.
        .setParameter("slugs", Resource.SERIES)
        .getResultList();
  }

  /** Entries of the creation of these resources by {@code who}. */
  public List<JournalEntry> creations(Resource resource, String who, Collection<String> ids) {
    return list(
        "resource = ?1 and resourceId in ?2 and action = ?3 and who = ?4 order by revision",
        resource,
        ids,
        JournalEntry.Action.CREATE,
        who);
  }

  /** Number of entries by resource id; resources without entries are absent. */
  Map<String, Long> countOf(Resource resource, Collection<String> ids) {
    return getEntityManager()
        .createQuery(
            "select resourceId, count(*) from JournalEntry"
                + " where resource = :resource and resourceId in :ids group by resourceId",
            Object[].class)
        .setParameter("resource", resource)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  Map<String, Departures> departuresFrom(Collection<String> ids) {
    return getEntityManager()
        .createQuery(
            "select formerParent, count(*), max(at) from JournalEntry"
                + " where formerParent in :ids group by formerParent",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0], row -> new Departures((Long) row[1], (Instant) row[2])));
  }

  // The table is not mapped to an entity, so no pending changes need to be flushed first.
  private Query head(String sql) {
    return getEntityManager().createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
  }
}
