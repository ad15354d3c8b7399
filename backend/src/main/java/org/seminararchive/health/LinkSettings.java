package org.seminararchive.health;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.outbound.Destinations;

/** How often and how links are checked. */
@Singleton
class LinkSettings {
  private final boolean active;
  private final Duration every;
  private final Duration retry;
  private final Duration grace;
  private final Duration patience;
  private final boolean anywhere;
  private final String agent;

  LinkSettings(
      @ConfigProperty(name = "seminar.material-health.active") boolean active,
      @ConfigProperty(name = "seminar.material-health.every") Duration every,
      @ConfigProperty(name = "seminar.material-health.retry") Duration retry,
      @ConfigProperty(name = "seminar.material-health.grace") Duration grace,
      @ConfigProperty(name = "seminar.material-health.timeout") Duration patience,
      @ConfigProperty(name = "seminar.material-health.private") boolean anywhere,
      @ConfigProperty(name = "seminar.url") Optional<URI> url,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.active = active;
    this.every = every;
    this.retry = retry;
    this.grace = grace;
    this.patience = patience;
    this.anywhere = anywhere;
    this.agent = name + "/" + version + url.map(" (+%s)"::formatted).orElse("");
  }

  boolean isActive() {
    return active;
  }

  /** Time between two checks of a link that is found. */
  Duration every() {
    return every;
  }

  /** Time until the next check of a link that is not found. */
  Duration retry() {
    return retry;
  }

  /** Time in which news are gathered into one mail. */
  Duration grace() {
    return grace;
  }

  Duration patience() {
    return patience;
  }

  /** Readers follow plain HTTP, so the check does. */
  Destinations destinations() {
    return new Destinations(anywhere, true);
  }

  /** Names the archive, so that the operator of a host knows whom to ask. */
  String agent() {
    return agent;
  }
}
