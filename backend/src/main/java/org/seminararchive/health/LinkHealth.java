package org.seminararchive.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.talk.PaperResponse.CitingTalk;

/** Describes links with their talks. Runs in a transaction. */
@ApplicationScoped
public class LinkHealth {
  private final LinkRepository links;
  private final LinkTalks talks;

  LinkHealth(LinkRepository links, LinkTalks talks) {
    this.links = links;
    this.talks = talks;
  }

  /** Current state of the links of a notice, without links removed from all materials. */
  public List<MaterialHealthResponse> of(LinkNotice notice) {
    return of(links.all(notice.ids()));
  }

  List<MaterialHealthResponse> of(Collection<CheckedLink> some) {
    Map<UUID, List<CitingTalk>> known = talks.of(some.stream().map(link -> link.id).toList());
    return some.stream()
        .map(link -> MaterialHealthResponse.of(link, known.getOrDefault(link.id, List.of())))
        .toList();
  }
}
