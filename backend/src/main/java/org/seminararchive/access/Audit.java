package org.seminararchive.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Records who created and revoked tokens and webhooks. The journal does not contain them, because
 * it is public; the audit log is readable by admins only.
 */
@ApplicationScoped
public class Audit {
  static final Keyset NEWEST_FIRST =
      new Keyset("-number", new Keyset.Column("e.number", false, Long::valueOf));

  /** Older entries are deleted when a new one is written. */
  private static final int MOST = 10_000;

  private static final int LONGEST = 1000;

  @Inject EntityManager entities;
  @Inject PageReader pages;
  @Inject Clock clock;

  /**
   * Adds an entry in the transaction of the action itself.
   *
   * @param subject id of the token or webhook
   * @param detail readable details without secrets
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Holder who, AuditedAction action, UUID subject, String detail) {
    AuditEntry entry = new AuditEntry();
    entry.at = clock.instant();
    entry.who = who.name();
    entry.tokenId = who.isServer() ? null : who.token();
    entry.action = action;
    entry.subjectId = subject;
    entry.detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    entities.persist(entry);
    entities.flush();
    entities
        .createQuery("delete from AuditEntry where number <= :last")
        .setParameter("last", entry.number - MOST)
        .executeUpdate();
  }

  Rows<AuditEntry> page(PageRequest page) {
    return pages.readUnversioned(AuditEntry.class, "from AuditEntry e", "e", Criteria.none(), page);
  }
}
