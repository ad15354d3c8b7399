package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.access.Claim;
import org.seminararchive.query.Criteria;
import org.seminararchive.speaker.Appearances;
import org.seminararchive.text.LocalizedText;

/** Implements {@link Appearances} with queries of talks. */
@ApplicationScoped
class TalkAppearances implements Appearances {
  @Inject EntityManager entities;

  @Override
  public Map<UUID, Appearance> of(Collection<UUID> speakers) {
    var known = new HashMap<UUID, Appearance>();
    if (speakers.isEmpty()) {
      return known;
    }
    // One row per talk and role, oldest first, so that the most recent affiliation remains.
    Criteria these = Criteria.anyOf("a.speaker.id", speakers);
    var query =
        entities.createQuery(
            """
            select a.speaker.id, a.affiliation, t.id
            from Talk t join t.session s join t.speakers a
            where %s
            order by s.startsAt, t.position"""
                .formatted(these.hql()),
            Object[].class);
    these.parameters().forEach(query::setParameter);
    query
        .getResultStream()
        .forEach(
            row ->
                known.merge(
                    (UUID) row[0],
                    new Appearance(1, (LocalizedText) row[1]),
                    (before, now) ->
                        new Appearance(
                            before.talkCount() + 1,
                            now.affiliation() != null ? now.affiliation() : before.affiliation())));
    return known;
  }

  @Override
  public Collection<Claim> claims(UUID speaker) {
    return entities
        .createQuery(
            """
            select distinct s.id, m.series.slug
            from Talk t join t.session s join s.memberships m join t.speakers a
            where a.speaker.id = :speaker""",
            Object[].class)
        .setParameter("speaker", speaker)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())))
        .values()
        .stream()
        .map(Claim::anyOf)
        .distinct()
        .toList();
  }
}
