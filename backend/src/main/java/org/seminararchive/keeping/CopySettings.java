package org.seminararchive.keeping;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configured limits; application.properties contains the reasons. */
@ConfigMapping(prefix = "seminar.kept-copies")
interface CopySettings {
  /** Time until the host of a copy is asked whether it has changed. */
  Duration every();

  /** Time until the next request after one that failed. */
  Duration retry();

  /** Between two requests to a host. */
  Duration pause();

  /** Of one copy with its redirects. */
  Duration deadline();
}
