package org.seminararchive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.Leases;

/**
 * Stored results of checks. One server at a time holds the lease; after an interruption the next
 * server continues with the due links. Each method is a transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LinkLedger {
  /** Number of consecutive failures after which a link is broken. */
  static final int BROKEN_AFTER = 3;

  /** Longer than one round of checks takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Delay of the next check after a failure that may be caused by this server's connection. */
  private static final Duration SOON = Duration.ofHours(1);

  @Inject LinkRepository links;
  @Inject LinkUses uses;
  @Inject LinkNews news;
  @Inject Leases leases;
  @Inject Journal journal;
  @Inject LinkSettings settings;
  @Inject Clock clock;

  /** True if there is work. Called often, so it writes nothing. */
  boolean hasWork() {
    Instant now = clock.instant();
    LinkCheckLease lease = links.lease();
    return lease.revision == null
        || lease.revision < journal.revision()
        || links.isAnyDue(now)
        || links.isAnyUntold(now.minus(settings.grace()));
  }

  /** Takes or renews the lease; true if this server holds it. */
  boolean lead() {
    return leases.take(LinkCheckLease.class, LinkCheckLease.ONLY, LEASE);
  }

  /**
   * Processes the next changes of talks.
   *
   * @return true if there may be more
   */
  boolean follow() {
    return leases.held(LinkCheckLease.class, LinkCheckLease.ONLY).map(uses::advance).orElse(false);
  }

  /** Links to check now, one of each host. */
  List<CheckedLink> due(int most) {
    return links.due(clock.instant(), most);
  }

  /** Records a result, unless another server has taken over or the link is gone. */
  void record(UUID id, LinkFinding finding) {
    CheckedLink link =
        leases
            .held(LinkCheckLease.class, LinkCheckLease.ONLY)
            .map(lease -> links.findById(id))
            .orElse(null);
    if (link == null) {
      return;
    }
    Instant now = clock.instant();
    if (finding.verdict() == LinkFinding.Verdict.POSTPONED) {
      links.postpone(link.host, now.plus(finding.delay()));
      return;
    }
    LinkState before = link.state;
    link.checked = now;
    link.reason = finding.reason();
    link.status = finding.status();
    link.target = finding.shortTarget();
    if (finding.verdict() == LinkFinding.Verdict.FAILED) {
      fail(link, now);
    } else {
      settle(link, finding.verdict(), now);
    }
    news.changed(link, before, now);
  }

  private void settle(CheckedLink link, LinkFinding.Verdict verdict, Instant now) {
    link.due = now.plus(Spread.interval(link.id, settings.every()));
    if (verdict == LinkFinding.Verdict.FOUND) {
      link.state = LinkState.OK;
      link.failures = 0;
      link.failingSince = null;
    } else if (link.state != LinkState.BROKEN) {
      // A broken link stays broken until a check succeeds.
      link.state = LinkState.UNCLEAR;
    }
  }

  private void fail(CheckedLink link, Instant now) {
    link.failures++;
    link.failingSince = link.failingSince == null ? now : link.failingSince;
    link.due = now.plus(settings.retry());
    if (link.state == LinkState.BROKEN) {
      return;
    }
    link.state = LinkState.FAILING;
    if (link.failures < BROKEN_AFTER) {
      return;
    }
    // If no other host responds, the connection of this server may be down.
    boolean isSure =
        link.status != null
            || links.hasAnswered(link.host, link.failingSince)
            || !links.isAnyElsewhere(link.host);
    if (isSure) {
      link.state = LinkState.BROKEN;
    } else {
      links.askAnother(link.host, now);
      link.due = now.plus(SOON);
    }
  }

  /** Creates notices of changes that are older than the grace period. */
  void tell() {
    if (links.isAnyUntold(clock.instant().minus(settings.grace()))) {
      news.tell(links.untold(LinkNotice.MOST), clock.instant());
    }
  }

  void leave() {
    leases.releaseAll(LinkCheckLease.class);
  }
}
