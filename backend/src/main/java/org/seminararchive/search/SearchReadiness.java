package org.seminararchive.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the progress of the index. Always up: while the index is built, everything else works and
 * searches wait or return 503.
 */
@Readiness
class SearchReadiness implements HealthCheck {
  private final Follower follower;
  private final IndexBuild build;

  SearchReadiness(Follower follower, IndexBuild build) {
    this.follower = follower;
    this.build = build;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("search").up();
    if (follower.isReady()) {
      return response.withData("state", "ready").withData("revision", follower.reached()).build();
    }
    return response
        .withData("state", "building")
        .withData("done", build.done())
        .withData("total", build.total())
        .build();
  }
}
