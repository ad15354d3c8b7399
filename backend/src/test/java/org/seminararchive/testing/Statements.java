package org.seminararchive.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts SQL statements. */
@ApplicationScoped
public class Statements {
  private final SessionFactory factory;

  Statements(SessionFactory factory) {
    this.factory = factory;
  }

  public long during(Runnable something) {
    return statistics(something).getPrepareStatementCount();
  }

  /** Counts flushes of the persistence context. */
  public long flushesDuring(Runnable something) {
    return statistics(something).getFlushCount();
  }

  private Statistics statistics(Runnable something) {
    Statistics statistics = factory.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    something.run();
    return statistics;
  }
}
