package org.seminararchive.testing;

import java.util.HashMap;
import java.util.Map;

/** A {@link Neighbourhood} with limits that tests can reach, and a page that is pulled hourly. */
public class Strict extends Neighbourhood {
  /** Writes per token, and invalid tokens per address, per minute. */
  public static final int LIMIT = 3;

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(super.getConfigOverrides());
    settings.replaceAll(
        (name, value) -> name.startsWith("seminar.limits") ? String.valueOf(LIMIT) : value);
    settings.put("seminar.import.every", "1h");
    settings.put("seminar.import.look", "50ms");
    settings.put("seminar.import.base", "https://example.org/published/");
    return settings;
  }
}
