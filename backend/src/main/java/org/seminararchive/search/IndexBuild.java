package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Fills an empty index with the whole archive in batches. Concurrent changes are applied
 * afterwards, by following the journal from the revision at the start.
 */
@ApplicationScoped
class IndexBuild {
  private static final Logger LOG = Logger.getLogger(IndexBuild.class);
  private static final int BATCH = 200;

  private static final int BATCHES_BETWEEN_WORDS = 50;
  private static final UUID FIRST = new UUID(0, 0);

  @Inject SearchIndex index;
  @Inject IndexEntries entries;
  @Inject PageEntries pages;
  @Inject EntityManager entityManager;

  private volatile boolean running;
  private volatile long done;
  private volatile long total;

  /** True while the index contains a part of the archive. */
  boolean isRunning() {
    return running;
  }

  /** Number of indexed entries. */
  long done() {
    return done;
  }

  /** Total number of entries; 0 if unknown. */
  long total() {
    return total;
  }

  /** Progress in percent. */
  long percent() {
    return total == 0 ? 0 : 100 * done / total;
  }

  /** Returns when the build is complete. The caller has emptied the index. */
  void run() {
    long started = System.nanoTime();
    running = true;
    try {
      done = 0;
      total = count("Talk") + count("Speaker");
      all("Speaker", entries::speakers);
      pages();
      all("Talk", entries::talks);
      index.show();
    } finally {
      running = false;
    }
    LOG.infof(
        "Search index built: %d entries in %d ms",
        total, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
  }

  private void all(String entity, Function<Collection<UUID>, List<?>> making) {
    UUID last = FIRST;
    for (int batch = 1; ; batch++) {
      List<UUID> ids =
          entityManager
              .createQuery("select id from " + entity + " where id > :last order by id", UUID.class)
              .setParameter("last", last)
              .setMaxResults(BATCH)
              .getResultList();
      if (ids.isEmpty()) {
        return;
      }
      index.add(making.apply(ids));
      entityManager.clear();
      last = ids.get(ids.size() - 1);
      done += ids.size();
      if (batch % BATCHES_BETWEEN_WORDS == 0) {
        index.show();
        LOG.infof("Building the search index: %d of %d", done, total);
      }
    }
  }

  private void pages() {
    List<String> files = pages.filesAfter("");
    while (!files.isEmpty()) {
      index.add(pages.of(files));
      entityManager.clear();
      files = pages.filesAfter(files.get(files.size() - 1));
    }
  }

  private long count(String entity) {
    return entityManager
        .createQuery("select count(*) from " + entity, Long.class)
        .getSingleResult();
  }
}
