package org.seminararchive.webhook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.outbound.Destinations;

/** Permitted destinations of webhooks, as configured. */
@Singleton
class Receivers {
  @Produces
  @Singleton
  Destinations destinations(@ConfigProperty(name = "seminar.webhooks.private") boolean anywhere) {
    return new Destinations(anywhere);
  }
}
