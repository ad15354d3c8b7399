package org.seminararchive.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.JournalRepository;

/**
 * Undelivered changes of a webhook. A webhook for some series receives changes of these series, and
 * of sessions and talks that are or were in one of them. Speakers belong to no series, so it
 * receives the changes of all speakers.
 */
@ApplicationScoped
class Backlog {
  @Inject JournalRepository journal;

  /** The next change to deliver. */
  Optional<JournalEntry> next(Webhook webhook) {
    return query("select e", " order by e.revision", JournalEntry.class, webhook)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Number of undelivered changes. */
  long size(Webhook webhook) {
    return query("select count(e)", "", Long.class, webhook).getSingleResult();
  }

  private <T> TypedQuery<T> query(String select, String order, Class<T> type, Webhook webhook) {
    List<String> slugs = webhook.slugs();
    StringBuilder hql = new StringBuilder(select);
    hql.append(" from JournalEntry e where e.revision > :delivered");
    if (!slugs.isEmpty()) {
      hql.append(" and (e.resource = :speaker");
      hql.append(" or e.resource = :series and e.resourceId in :slugs");
      for (int i = 0; i < slugs.size(); i++) {
        hql.append(" or e.before like :place").append(i);
        hql.append(" or e.after like :place").append(i);
      }
      hql.append(")");
    }
    TypedQuery<T> query = journal.getEntityManager().createQuery(hql + order, type);
    query.setParameter("delivered", webhook.delivered);
    if (!slugs.isEmpty()) {
      query.setParameter("speaker", Resource.SPEAKER);
      query.setParameter("series", Resource.SERIES);
      query.setParameter("slugs", slugs);
      for (int i = 0; i < slugs.size(); i++) {
        // Matches a member only: inside of texts the quotation marks are escaped.
        query.setParameter("place" + i, "%\"series\":\"" + slugs.get(i) + "\"%");
      }
    }
    return query;
  }
}
