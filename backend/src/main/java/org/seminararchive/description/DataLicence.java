package org.seminararchive.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Licence of the archive's data. The bundled programme is published under CC0; for other data the
 * operator configures it.
 */
@ApplicationScoped
public class DataLicence {
  private static final String BUNDLED = "bundled";
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  private final Optional<String> address;

  DataLicence(
      @ConfigProperty(name = "seminar.licence") Optional<String> named,
      @ConfigProperty(name = "seminar.programme") String programme) {
    address = named.or(() -> programme.equals(BUNDLED) ? Optional.of(CC0) : Optional.empty());
  }

  /** URL of the licence; empty if not configured. */
  public Optional<String> address() {
    return address;
  }
}
