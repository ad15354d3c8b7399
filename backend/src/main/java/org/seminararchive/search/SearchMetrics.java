package org.seminararchive.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Metric: revision of the search index. */
@Startup
@ApplicationScoped
class SearchMetrics {
  SearchMetrics(MeterRegistry metrics, Follower follower) {
    Gauge.builder("seminar.search.revision", follower::reached)
        .description("The revision up to which the search index is complete; negative: none yet")
        .register(metrics);
  }
}
