package org.seminararchive.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.text.LinearPattern;

/**
 * Licence of the archive's data. The bundled programme is published under CC0; for other data the
 * operator configures it.
 */
@ApplicationScoped
public class DataLicence {
  private static final String BUNDLED = "bundled";
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  private static final LinearPattern CREATIVE_COMMONS =
      LinearPattern.compile("creativecommons\\.org/(?:licenses|publicdomain)/([a-z-]+)/([\\d.]+)");

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

  /** Short name of a Creative Commons licence, or the URL of another one. */
  public static String name(String url) {
    Matcher known = CREATIVE_COMMONS.matcher(url);
    if (!known.find()) {
      return url;
    }
    String name = known.group(1);
    return (name.equals("zero") ? "CC0" : "CC " + name.toUpperCase(Locale.ROOT))
        + " "
        + known.group(2);
  }
}
