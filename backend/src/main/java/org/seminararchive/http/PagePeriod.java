package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Period after which a cached page expires. Coming sessions and open registrations depend on the
 * time; responses of the API do not.
 */
@ApplicationScoped
public class PagePeriod {
  private static final Duration LENGTH = Duration.ofMinutes(5);

  @Inject Clock clock;

  /** Number of the current period; another one every five minutes. */
  public long now() {
    return clock.instant().getEpochSecond() / LENGTH.toSeconds();
  }

  /** True for paths that may be pages: files have an extension. */
  static boolean isPage(String path) {
    return path.indexOf('.') < 0;
  }
}
