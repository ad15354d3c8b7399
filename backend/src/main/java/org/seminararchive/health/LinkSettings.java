package org.seminararchive.health;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.outbound.Destinations;

/** How often and how links are checked. */
@Singleton
public class LinkSettings {
  @ConfigProperty(name = "seminar.material-health.active")
  boolean active;

  @ConfigProperty(name = "seminar.material-health.every")
  Duration every;

  @ConfigProperty(name = "seminar.material-health.retry")
  Duration retry;

  @ConfigProperty(name = "seminar.material-health.grace")
  Duration grace;

  @ConfigProperty(name = "seminar.material-health.timeout")
  Duration patience;

  @ConfigProperty(name = "seminar.material-health.private")
  boolean anywhere;

  private final String agent;

  LinkSettings(
      @ConfigProperty(name = "seminar.url") Optional<URI> url,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.agent = name + "/" + version + url.map(" (+%s)"::formatted).orElse("");
  }

  boolean isActive() {
    return active;
  }

  /** Interval of checks of a working link. */
  Duration every() {
    return every;
  }

  /** Interval of checks of a failing link. */
  Duration retry() {
    return retry;
  }

  /** Period whose changes are reported by one mail. */
  Duration grace() {
    return grace;
  }

  /** Upper bound of the time of one request. */
  public Duration patience() {
    return patience;
  }

  /** Readers follow plain HTTP, so the check does. */
  public Destinations destinations() {
    return new Destinations(anywhere, true);
  }

  /** Names the archive, so that the operator of a host knows whom to ask. */
  public String agent() {
    return agent;
  }
}
