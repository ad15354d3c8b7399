package org.seminararchive.importing.pull;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which page is pulled and how often, as this installation wants it. Without one, none is. */
@Singleton
class PullSettings {
  private final Optional<String> url;
  private final Optional<String> base;
  private final Duration every;
  private final Duration patience;
  private final boolean anywhere;

  PullSettings(
      @ConfigProperty(name = "seminar.import.url") Optional<String> url,
      @ConfigProperty(name = "seminar.import.base") Optional<String> base,
      @ConfigProperty(name = "seminar.import.every") Duration every,
      @ConfigProperty(name = "seminar.import.timeout") Duration patience,
      @ConfigProperty(name = "seminar.import.private") boolean anywhere) {
    this.url = url.map(String::strip).filter(text -> !text.isEmpty());
    this.base = base.map(String::strip).filter(text -> !text.isEmpty());
    this.every = every;
    this.patience = patience;
    this.anywhere = anywhere;
  }

  /** As it was written. */
  Optional<String> url() {
    return url;
  }

  /** Where relative links begin: the page's own address unless another one is named. */
  Optional<URI> base() {
    return base.or(() -> url).flatMap(PullSettings::address);
  }

  Duration every() {
    return every;
  }

  /** For all of it. */
  Duration patience() {
    return patience;
  }

  boolean isAnywhereAllowed() {
    return anywhere;
  }

  static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
