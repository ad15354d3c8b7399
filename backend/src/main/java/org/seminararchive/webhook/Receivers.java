package org.seminararchive.webhook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.outbound.Destinations;

/** Where webhooks may lead, as this installation wants it. */
@Singleton
class Receivers {
  @Produces
  @Singleton
  Destinations destinations(@ConfigProperty(name = "seminar.webhooks.private") boolean anywhere) {
    return new Destinations(anywhere);
  }
}
