package org.seminararchive.health;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.text.WireName;

/** Queries of checked links; criteria use the alias {@code l}. */
@ApplicationScoped
class LinkRepository implements PanacheRepositoryBase<CheckedLink, UUID> {
  /** By host instead of URL, because a URL may be longer than a cursor. */
  static final Keyset BY_HOST =
      new Keyset(
          "host",
          new Keyset.Column("l.host", true, v -> v),
          new Keyset.Column("l.id", true, UUID::fromString));

  private static final String LINKS = "from CheckedLink l";

  @Inject PageReader pages;

  Rows<CheckedLink> page(Criteria where, PageRequest page) {
    Rows<UUID> ids = pages.readUnversioned(UUID.class, LINKS, "l.id", where, page);
    return ids.inOrder(list("id in ?1", ids.items()), link -> link.id);
  }

  /** Numbers of links by state. */
  Map<String, Long> counts(Criteria where) {
    var query =
        getEntityManager()
            .createQuery(
                "select l.state, count(*) %s where %s group by l.state order by l.state"
                    .formatted(LINKS, where.hql()),
                Object[].class);
    where.parameters().forEach(query::setParameter);
    return query.getResultList().stream()
        .collect(
            Collectors.toMap(
                row -> WireName.of(row[0]), row -> (Long) row[1], Long::sum, LinkedHashMap::new));
  }

  LinkCheckLease lease() {
    return getEntityManager().find(LinkCheckLease.class, LinkCheckLease.ONLY);
  }

  boolean isAnyDue(Instant now) {
    return count("due <= ?1", now) > 0;
  }

  /** Due links, one of each host, those that have been due for the longest time first. */
  List<CheckedLink> due(Instant now, int most) {
    return find(
            """
            from CheckedLink l where l.due <= ?1 and not exists (
              select 1 from CheckedLink o where o.host = l.host
                and (o.due < l.due or o.due = l.due and o.id < l.id))
            order by l.due, l.id""",
            now)
        .page(0, most)
        .list();
  }

  /** Postpones all checks of a host until the given time. */
  void postpone(String host, Instant until) {
    update("due = ?1 where host = ?2 and due < ?1", until, host);
  }

  /** True if another host has responded since the given time: this server is connected. */
  boolean hasAnswered(String otherThan, Instant since) {
    return count("status is not null and checked >= ?1 and host <> ?2", since, otherThan) > 0;
  }

  /** True if there is a link of another host. */
  boolean isAnyElsewhere(String host) {
    return count("host <> ?1", host) > 0;
  }

  /** Makes a link of another host due, to test the connection of this server. */
  void askAnother(String otherThan, Instant now) {
    find("state = ?1 and host <> ?2 order by checked, id", LinkState.OK, otherThan)
        .firstResultOptional()
        .ifPresent(other -> other.due = now);
  }

  boolean isAnyUntold(Instant before) {
    return count("untoldSince <= ?1", before) > 0;
  }

  List<CheckedLink> untold(int most) {
    return find("untoldSince is not null order by untoldSince, url").page(0, most).list();
  }

  /** Deletes links without a use. */
  void removeUnused() {
    delete(
        "from CheckedLink l where not exists (select 1 from LinkUse u where u.key.linkId = l.id)");
  }

  List<CheckedLink> all(Collection<UUID> ids) {
    return list("id in ?1 order by url", ids);
  }
}
