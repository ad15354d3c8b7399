package org.seminararchive.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;

/**
 * Rejects values that the configuration's types accept but that are mistakes: a misspelt boolean
 * would count as {@code false}, a limit of 0 would refuse all requests, and a public URL with a
 * path would lead nowhere.
 */
@ApplicationScoped
class SettingsCheck implements StartCheck {
  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final String LIMITS = "seminar.limits.";

  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Inject Config config;

  @ConfigProperty(name = "seminar.url")
  Optional<URI> address;

  @Override
  public void check(boolean empty) {
    address.ifPresent(SettingsCheck::checkAddress);
    for (OperatorSetting setting : OperatorSetting.all()) {
      String value = config.getConfigValue(setting.property()).getValue();
      if (value != null) {
        check(setting, value.strip());
      }
    }
  }

  static void check(OperatorSetting setting, String value) {
    if (setting.isBoolean() && !BOOLEANS.contains(value.toLowerCase(Locale.ROOT))) {
      throw wrong(setting, value, "true or false");
    }
    if (setting.property().startsWith(LIMITS) && value.matches("-\\d+|0+")) {
      throw wrong(setting, value, "a whole number of at least 1");
    }
  }

  private static void checkAddress(URI address) {
    boolean whole =
        address.getScheme() != null
            && SCHEMES.contains(address.getScheme())
            && address.getHost() != null
            && (address.getPath().isEmpty() || address.getPath().equals("/"))
            && address.getQuery() == null;
    if (!whole) {
      throw new StartFailed(
          ("SEMINAR_URL is \"%s\", which cannot be used: it must be an address without a path, such"
                  + " as https://archive.example")
              .formatted(address));
    }
  }

  private static StartFailed wrong(OperatorSetting setting, String value, String right) {
    return new StartFailed(
        "%s is \"%s\", which cannot be used: it must be %s."
            .formatted(setting.variable(), value, right));
  }
}
