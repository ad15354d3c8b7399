package org.seminararchive.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.file.FileName;
import org.seminararchive.file.FileReferences;
import org.seminararchive.health.LinkCopies;
import org.seminararchive.health.LinkCopy;
import org.seminararchive.health.LinkHealth;
import org.seminararchive.health.LinkState;
import org.seminararchive.talk.MaterialCopies;
import org.seminararchive.talk.MaterialCopy;

/** Provides copies for talks, for the health of links, and for the clean-up of files. */
@ApplicationScoped
class ShownCopies implements MaterialCopies, LinkCopies, FileReferences {
  @Inject EntityManager entities;

  @Override
  public Map<String, MaterialCopy> of(Collection<String> addresses) {
    Map<String, MaterialCopy> found = new HashMap<>();
    entities
        .createQuery(
            "select k, f.size, f.mediaType, f.pages, l.state from KeptCopy k"
                + " join StoredFile f on f.sha256 = k.sha256 left join CheckedLink l on l.id = k.id"
                + " where k.id in :ids and not k.excluded",
            Object[].class)
        .setParameter("ids", addresses.stream().map(LinkHealth::id).toList())
        .getResultList()
        .forEach(
            row -> {
              KeptCopy copy = (KeptCopy) row[0];
              String path =
                  row[4] == LinkState.BROKEN
                      ? new FileName(copy.name).pathOfCopy(copy.sha256)
                      : null;
              found.put(
                  copy.url,
                  new MaterialCopy(
                      copy.sha256,
                      (Long) row[1],
                      (String) row[2],
                      (Integer) row[3],
                      copy.fetched,
                      path));
            });
    return found;
  }

  @Override
  public Map<UUID, LinkCopy> ofLinks(Collection<UUID> links) {
    Map<UUID, LinkCopy> found = new HashMap<>();
    entities
        .createQuery(
            "select k, f.size from KeptCopy k left join StoredFile f on f.sha256 = k.sha256"
                + " where k.id in :ids",
            Object[].class)
        .setParameter("ids", links)
        .getResultList()
        .forEach(
            row -> {
              KeptCopy copy = (KeptCopy) row[0];
              Instant fetched = copy.sha256 == null ? null : copy.fetched;
              found.put(
                  copy.id,
                  new LinkCopy(
                      copy.excluded, fetched, (Long) row[1], copy.asked, copy.reason, copy.status));
            });
    return found;
  }

  /** Files of copies are used while their series consent and they are not excluded. */
  @Override
  public Stream<String> textsWith(String part) {
    return entities
        .createQuery(
            "select k.sha256 from KeptCopy k where k.sha256 is not null and not k.excluded"
                + " and k.id in (select c.id"
                + KeptCopies.CONSENTED
                + ")",
            String.class)
        .getResultStream()
        .map(sha256 -> part + sha256 + "/");
  }
}
