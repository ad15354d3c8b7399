package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/**
 * Fills an empty index with the whole archive, a batch at a time. What changes meanwhile is made
 * good afterwards, by following the journal from the revision at which this began.
 */
@ApplicationScoped
class IndexBuild {
  private static final Logger LOG = Logger.getLogger(IndexBuild.class);
  private static final int BATCH = 400;
  private static final int BATCHES_BETWEEN_WORDS = 25;
  private static final UUID FIRST = new UUID(0, 0);

  private final SearchIndex index;
  private final Entries entries;
  private final EntityManager entityManager;

  IndexBuild(SearchIndex index, Entries entries, EntityManager entityManager) {
    this.index = index;
    this.entries = entries;
    this.entityManager = entityManager;
  }

  /** How many entries there will be. */
  long size() {
    return count("Talk") + count("Speaker");
  }

  /**
   * @param total see {@link #size()}
   * @param progress told after every batch how many entries are in
   */
  void run(long total, LongConsumer progress) {
    long done = all("Speaker", 0, total, progress, entries::speakers);
    all("Talk", done, total, progress, entries::talks);
  }

  private long all(
      String entity,
      long before,
      long total,
      LongConsumer progress,
      Function<Collection<UUID>, List<?>> making) {
    long done = before;
    UUID last = FIRST;
    for (int batch = 1; ; batch++) {
      List<UUID> ids =
          entityManager
              .createQuery("select id from " + entity + " where id > :last order by id", UUID.class)
              .setParameter("last", last)
              .setMaxResults(BATCH)
              .getResultList();
      if (ids.isEmpty()) {
        return done;
      }
      index.write(making.apply(ids), Map.of());
      entityManager.clear();
      last = ids.get(ids.size() - 1);
      done += ids.size();
      progress.accept(done);
      if (batch % BATCHES_BETWEEN_WORDS == 0) {
        LOG.infof("Building the search index: %d of %d", done, total);
      }
    }
  }

  private long count(String entity) {
    return entityManager
        .createQuery("select count(*) from " + entity, Long.class)
        .getSingleResult();
  }
}
