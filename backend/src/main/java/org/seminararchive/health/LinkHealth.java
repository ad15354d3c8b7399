package org.seminararchive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.talk.PaperResponse.CitingTalk;

/** Describes links with their talks. Runs in a transaction. */
@ApplicationScoped
public class LinkHealth {
  @Inject LinkRepository links;
  @Inject LinkTalks talks;
  @Inject LinkCopies copies;

  /**
   * Id of a link.
   *
   * @param address without fragment
   */
  public static UUID id(String address) {
    return Ids.ofName("link/" + address);
  }

  /** Slugs of the series whose talks have a material at a link. */
  public Set<String> seriesOf(UUID link) {
    return talks.series(List.of(link)).keySet();
  }

  /** A link as it is now. */
  public Optional<MaterialHealthResponse> find(UUID link) {
    return of(links.all(List.of(link))).stream().findFirst();
  }

  /** Asks nothing of a host before this time. */
  public void postpone(String host, Instant until) {
    links.postpone(host, until);
  }

  /** Links of a notice as they are now, without those that no material names any more. */
  public List<MaterialHealthResponse> of(LinkNotice notice) {
    return of(links.all(notice.ids()));
  }

  List<MaterialHealthResponse> of(Collection<CheckedLink> some) {
    List<UUID> ids = some.stream().map(link -> link.id).toList();
    Map<UUID, List<CitingTalk>> known = talks.of(ids);
    Map<UUID, LinkCopy> kept = ids.isEmpty() ? Map.of() : copies.ofLinks(ids);
    return some.stream()
        .map(
            link ->
                MaterialHealthResponse.of(
                    link, known.getOrDefault(link.id, List.of()), kept.get(link.id)))
        .toList();
  }
}
