package org.seminararchive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.http.Ids;
import org.seminararchive.webhook.WebhookNotices;

/** Reports broken and recovered links: immediately to webhooks, collected to organizers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LinkNews {
  @Inject LinkTalks talks;
  @Inject WebhookNotices webhooks;
  @Inject EntityManager entities;
  @Inject Event<LinkNotice> notices;

  void changed(CheckedLink link, LinkState before, Instant now) {
    boolean broke = link.state == LinkState.BROKEN && before != LinkState.BROKEN;
    boolean isBack = link.state == LinkState.OK && before == LinkState.BROKEN;
    if (!broke && !isBack) {
      return;
    }
    // A link that recovers before its failure was reported is not reported.
    link.untoldSince = link.untoldSince == null ? now : null;
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("url", link.url);
    data.put("reason", link.reason);
    data.put("status", link.status);
    data.put("talks", talks.ids(link.id));
    data.values().removeIf(value -> value == null);
    webhooks.tell(
        List.copyOf(talks.series(List.of(link.id)).keySet()),
        broke ? "material.broken" : "material.restored",
        data);
  }

  /** Creates one notice for each series of the links. */
  void tell(List<CheckedLink> links, Instant now) {
    Map<String, List<UUID>> bySeries = talks.series(links.stream().map(link -> link.id).toList());
    bySeries.forEach(
        (slug, ids) -> {
          LinkNotice notice = new LinkNotice();
          notice.id = Ids.create();
          notice.series = slug;
          notice.links = ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
          notice.created = now;
          entities.persist(notice);
          notices.fire(notice);
        });
    links.forEach(link -> link.untoldSince = null);
  }
}
