package org.seminararchive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.talk.Material;

/** Updates links and their uses from the journal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LinkUses {
  private static final UUID START = new UUID(0, 0);
  private static final int TALKS = 500;

  /** Period over which the first checks of an existing archive are spread. */
  private static final Duration FIRST_ROUND = Duration.ofDays(1);

  /** Delay of the first check, so that a new link can be corrected before. */
  private static final Duration AFTER_CHANGE = Duration.ofMinutes(10);

  @Inject EntityManager entities;
  @Inject LinkRepository links;
  @Inject Journal journal;
  @Inject Clock clock;

  /** Position of the first pass over all talks, which starts again after a restart. */
  private UUID passed = START;

  /** Revision at the start of the first pass. */
  private long begun;

  /**
   * Processes the next changes.
   *
   * @return true if there may be more
   */
  boolean advance(LinkCheckLease lease) {
    return lease.revision == null ? begin(lease) : follow(lease);
  }

  private boolean begin(LinkCheckLease lease) {
    if (passed.equals(START)) {
      begun = journal.revision();
    }
    List<UUID> some =
        entities
            .createQuery("select t.id from Talk t where t.id > :passed order by t.id", UUID.class)
            .setParameter("passed", passed)
            .setMaxResults(TALKS)
            .getResultList();
    replace(some, FIRST_ROUND);
    boolean more = some.size() == TALKS;
    passed = more ? some.get(TALKS - 1) : START;
    if (!more) {
      // Changes made during the pass are processed afterwards.
      lease.revision = begun;
    }
    return true;
  }

  private boolean follow(LinkCheckLease lease) {
    List<JournalEntry> entries = journal.since(lease.revision, TALKS);
    if (entries.isEmpty()) {
      return false;
    }
    lease.revision = entries.get(entries.size() - 1).revision;
    Set<UUID> talks =
        entries.stream()
            .filter(entry -> entry.resource == Resource.TALK)
            .map(entry -> UUID.fromString(entry.resourceId))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    replace(talks, AFTER_CHANGE);
    links.removeUnused();
    return entries.size() == TALKS;
  }

  private void replace(Collection<UUID> talks, Duration within) {
    if (talks.isEmpty()) {
      return;
    }
    entities
        .createQuery("delete from LinkUse u where u.key.talkId in :talks")
        .setParameter("talks", talks)
        .executeUpdate();
    Map<UUID, String> urls = new HashMap<>();
    Set<LinkUse.Key> uses = new LinkedHashSet<>();
    entities
        .createQuery(
            "select t.id, m.url from Talk t join t.materials m"
                + " where t.id in :talks and m.file.sha256 is null",
            Object[].class)
        .setParameter("talks", talks)
        .getResultList()
        .forEach(
            row -> {
              String url = Material.address((String) row[1]);
              UUID id = LinkHealth.id(url);
              urls.put(id, url);
              uses.add(new LinkUse.Key(id, (UUID) row[0]));
            });
    add(urls, within);
    for (LinkUse.Key key : uses) {
      LinkUse use = new LinkUse();
      use.key = key;
      entities.persist(use);
    }
  }

  private void add(Map<UUID, String> urls, Duration within) {
    if (urls.isEmpty()) {
      return;
    }
    links.all(urls.keySet()).forEach(known -> urls.remove(known.id));
    Instant now = clock.instant();
    urls.forEach(
        (id, url) -> {
          CheckedLink link = new CheckedLink();
          link.id = id;
          link.url = url;
          link.host = host(url).orElse("");
          link.state = LinkState.UNCHECKED;
          link.due = now.plus(Spread.part(id, within));
          links.persist(link);
        });
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
