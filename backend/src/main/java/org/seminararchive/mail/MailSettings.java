package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.description.Addresses;
import org.seminararchive.registration.MailReadiness;

/** Settings that are required for sending mails. */
@ApplicationScoped
class MailSettings implements MailReadiness {
  @ConfigProperty(name = "seminar.mail.host")
  Optional<String> host;

  @ConfigProperty(name = "seminar.mail.from")
  Optional<String> from;

  @ConfigProperty(name = "seminar.url")
  Optional<URI> url;

  @ConfigProperty(name = "seminar.mail.grace")
  Duration grace;

  @Override
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (host.isEmpty()) {
      missing.add("SEMINAR_MAIL_HOST");
    }
    if (from.isEmpty()) {
      missing.add("SEMINAR_MAIL_FROM");
    }
    if (url.isEmpty()) {
      missing.add("SEMINAR_URL");
    }
    return missing;
  }

  boolean isComplete() {
    return missing().isEmpty();
  }

  /** Sender of all mails. */
  String from() {
    return from.orElse("");
  }

  /** Period whose changes of a session are reported by one mail. */
  Duration grace() {
    return grace;
  }

  /** Host name of the archive, for the headers Message-ID and List-Id. */
  String host() {
    return url.map(URI::getHost).orElse("localhost");
  }

  /** URLs independent of a request. */
  Addresses addresses() {
    String base = url.map(URI::toString).orElse("http://localhost");
    return new Addresses(URI.create(base.endsWith("/") ? base : base + "/"));
  }
}
