package org.seminararchive.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.talk.PaperResponse.CitingTalk;
import org.seminararchive.text.LocalizedText;

/** Finds the talks and series that use links. */
@ApplicationScoped
class LinkTalks {
  private static final String OF_LINKS =
      " from LinkUse u join Talk t on t.id = u.key.talkId join t.session s ";

  @Inject EntityManager entities;

  /** Ids of the talks of a link. */
  List<UUID> ids(UUID link) {
    return entities
        .createQuery(
            "select u.key.talkId from LinkUse u where u.key.linkId = :link order by u.key.talkId",
            UUID.class)
        .setParameter("link", link)
        .getResultList();
  }

  /** Links by slug of a series. */
  Map<String, List<UUID>> series(Collection<UUID> links) {
    Map<String, List<UUID>> found = new LinkedHashMap<>();
    entities
        .createQuery(
            "select distinct m.series.slug, u.key.linkId"
                + OF_LINKS
                + "join s.memberships m where u.key.linkId in :links order by 1, 2",
            Object[].class)
        .setParameter("links", links)
        .getResultList()
        .forEach(
            row ->
                found
                    .computeIfAbsent((String) row[0], slug -> new ArrayList<>())
                    .add((UUID) row[1]));
    return found;
  }

  /** Talks by link, newest first. */
  Map<UUID, List<CitingTalk>> of(Collection<UUID> links) {
    Map<UUID, List<CitingTalk>> found = new LinkedHashMap<>();
    if (links.isEmpty()) {
      return found;
    }
    entities
        .createQuery(
            "select u.key.linkId, t.id, t.title, s.startsAt, s.timeZone"
                + OF_LINKS
                + "where u.key.linkId in :links order by s.startsAt desc, t.id",
            Object[].class)
        .setParameter("links", links)
        .getResultList()
        .forEach(
            row -> found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(talk(row)));
    return found;
  }

  private static CitingTalk talk(Object[] row) {
    var start = ((Instant) row[3]).atZone(ZoneId.of((String) row[4])).toOffsetDateTime();
    return new CitingTalk((UUID) row[1], (LocalizedText) row[2], start);
  }
}
