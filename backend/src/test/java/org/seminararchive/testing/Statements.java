package org.seminararchive.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/** Counts the SQL statements that something costs. */
@ApplicationScoped
public class Statements {
  private final SessionFactory factory;

  Statements(SessionFactory factory) {
    this.factory = factory;
  }

  public long during(Runnable something) {
    var statistics = factory.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    something.run();
    return statistics.getPrepareStatementCount();
  }
}
