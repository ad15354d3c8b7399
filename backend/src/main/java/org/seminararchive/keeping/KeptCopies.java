package org.seminararchive.keeping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.talk.Material;

/** Queries and updates of the copies to fetch. */
@ApplicationScoped
class KeptCopies implements PanacheRepositoryBase<KeptCopy, UUID> {
  /** Links {@code c} of materials {@code m} of talks {@code t} whose series all consent. */
  static final String CONSENTED =
      """
       from CheckedLink c join LinkUse u on u.key.linkId = c.id
      join Talk t on t.id = u.key.talkId join t.session s join t.materials m
      where m.kind in (%s)
      and (m.url = c.url or substring(m.url, 1, length(c.url) + 1) = concat(c.url, '#'))
      and not exists (select 1 from s.memberships n where not n.series.keepsCopies)\s"""
          .formatted(
              String.join(
                  ", ", Material.COPIED.stream().map(k -> "'" + k.code + "'").sorted().toList()));

  private static final String WANTED =
      """
       from KeptCopy k join CheckedLink l on l.id = k.id
      where k.due <= :now and not k.excluded and l.state = 'ok'
      and k.id in (select c.id %s)\s"""
          .formatted(CONSENTED);

  /** Query of talks that do not show an existing copy. */
  private static final String LACKING =
      "select distinct t.id"
          + CONSENTED
          + "and m.keptCopy.sha256 is null and exists (select 1 from KeptCopy k"
          + " where k.id = c.id and k.sha256 is not null and not k.excluded)";

  /** Query of talks that show an outdated or deleted copy. */
  private static final String STALE =
      """
      select distinct o.id from Talk o join o.materials p where p.keptCopy.sha256 is not null
      and not exists (select 1 %s and t.id = o.id and m.url = p.url and exists (
        select 1 from KeptCopy k where k.id = c.id and not k.excluded
        and k.sha256 = p.keptCopy.sha256
        and (c.state = 'broken' and p.keptCopy.url is not null
          or c.state <> 'broken' and p.keptCopy.url is null)))"""
          .formatted(CONSENTED);

  /** True if a series consents, or has consented. */
  boolean isAny() {
    return getEntityManager()
            .createQuery("select 1 from Series where keepsCopies", Integer.class)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .isPresent()
        || findAll().page(0, 1).firstResultOptional().isPresent();
  }

  boolean isAnyNew() {
    return newLinks().setMaxResults(1).getResultStream().findFirst().isPresent();
  }

  private TypedQuery<Object[]> newLinks() {
    return getEntityManager()
        .createQuery(
            "select distinct c.id, c.url, c.host"
                + CONSENTED
                + "and c.state = 'ok' and not exists (select 1 from KeptCopy k where k.id = c.id)",
            Object[].class);
  }

  /** Adds missing copies of links that were found and whose series consent. */
  void addNew(Instant now) {
    newLinks()
        .getResultList()
        .forEach(
            row -> {
              KeptCopy copy = new KeptCopy();
              copy.id = (UUID) row[0];
              copy.url = (String) row[1];
              copy.host = (String) row[2];
              copy.due = notBefore(copy.host, now);
              persist(copy);
            });
  }

  /** Earliest time of the next request to a host. */
  private Instant notBefore(String host, Instant now) {
    return getEntityManager()
        .createQuery(
            "select max(k.due) from KeptCopy k where k.host = :host and k.reason = 'postponed'"
                + " and k.due > :now",
            Instant.class)
        .setParameter("host", host)
        .setParameter("now", now)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(now);
  }

  /** Due copies, the first of each host. */
  List<KeptCopy> due(Instant now, int most) {
    return getEntityManager()
        .createQuery(
            "select k.host" + WANTED + "group by k.host order by min(k.due), k.host", String.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(host -> first(host, now))
        .toList();
  }

  private KeptCopy first(String host, Instant now) {
    return getEntityManager()
        .createQuery(
            "select k" + WANTED + "and k.host = :host order by k.due, k.id", KeptCopy.class)
        .setParameter("now", now)
        .setParameter("host", host)
        .setMaxResults(1)
        .getSingleResult();
  }

  /** Delays all requests to a host. */
  void postpone(String host, Instant until) {
    update("due = ?1 where host = ?2 and due < ?1", until, host);
  }

  /** Talks whose materials show an outdated copy, or lack an existing one. */
  List<UUID> talksToRenew(int most) {
    return Stream.of(STALE, LACKING)
        .flatMap(
            query ->
                getEntityManager()
                    .createQuery(query, UUID.class)
                    .setMaxResults(most)
                    .getResultStream())
        .distinct()
        .toList();
  }

  /** A talk with the link of a copy. The copy counts towards the quota of its series. */
  Optional<UUID> talkOf(UUID copy) {
    return getEntityManager()
        .createQuery("select t.id" + CONSENTED + "and c.id = :copy order by t.id", UUID.class)
        .setParameter("copy", copy)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
