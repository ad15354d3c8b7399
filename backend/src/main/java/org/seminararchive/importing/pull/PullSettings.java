package org.seminararchive.importing.pull;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of pulling. Without a URL nothing is pulled. */
@Singleton
class PullSettings {
  final Optional<String> url;
  private final Optional<String> base;

  @ConfigProperty(name = "seminar.import.every")
  Duration every;

  /** Upper bound of the total time of a request. */
  @ConfigProperty(name = "seminar.import.timeout")
  /** Upper bound of the total time of a request. */
  Duration timeout;

  @ConfigProperty(name = "seminar.import.private")
  boolean anywhere;

  PullSettings(
      @ConfigProperty(name = "seminar.import.url") Optional<String> url,
      @ConfigProperty(name = "seminar.import.base") Optional<String> base) {
    this.url = url.map(String::strip).filter(text -> !text.isEmpty());
    this.base = base.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Base of relative links: by default the URL of the page. */
  Optional<URI> base() {
    return base.or(() -> url).flatMap(PullSettings::address);
  }

  static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
