package org.seminararchive.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/**
 * Remembers who gave out and took away the means to write and to listen. These are no part of the
 * archive, so the journal has no entry of them, and nobody but admins may see who has which.
 */
@ApplicationScoped
public class Audit {
  static final Keyset NEWEST_FIRST =
      new Keyset("-number", new Keyset.Column("e.number", false, Long::valueOf));

  /** Older entries go when a new one comes. */
  private static final int MOST = 10_000;

  private static final int LONGEST = 1000;

  private final EntityManager entities;
  private final PageReader pages;
  private final Clock clock;

  Audit(EntityManager entities, PageReader pages, Clock clock) {
    this.entities = entities;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Keeps an entry in the transaction of what was done.
   *
   * @param subject id of the token or webhook
   * @param detail what may be shown of it; no secret
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Holder who, AuditedAction action, UUID subject, String detail) {
    AuditEntry entry = new AuditEntry();
    entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
    return pages.read(AuditEntry.class, "from AuditEntry e", "e", Criteria.none(), page);
  }
}
