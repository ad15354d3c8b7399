package org.seminararchive.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;

/**
 * Rejects values that the configuration's types accept but that are mistakes: a misspelt boolean
 * would count as {@code false}, and a limit of 0 would refuse all requests.
 */
@ApplicationScoped
class SettingsCheck implements StartCheck {
  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final String LIMITS = "seminar.limits.";

  private final Config config;

  SettingsCheck(Config config) {
    this.config = config;
  }

  @Override
  public void check(boolean empty) {
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

  private static StartFailed wrong(OperatorSetting setting, String value, String right) {
    return new StartFailed(
        "%s is \"%s\", which cannot be used: it must be %s."
            .formatted(setting.variable(), value, right));
  }
}
