package org.seminararchive.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The licence under which the archive's data may be used, as whoever copies them has to know. The
 * bundled programme was published under CC0; for other data the operator says it.
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

  /** Its address; empty if nobody has said it. */
  public Optional<String> address() {
    return address;
  }
}
