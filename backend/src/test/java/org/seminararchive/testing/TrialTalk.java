package org.seminararchive.testing;

import java.util.List;
import java.util.Map;

/** What the trials post: talks that differ in everything that must not be mixed up. */
public final class TrialTalk {
  /** The series that all of them are in. */
  public static final Map<String, Object> SERIES =
      Map.of(
          "slug",
          "dlap",
          "name",
          Map.of("ja", "ディープラーニングと物理学"),
          "shortName",
          Map.of("en", "DLAP"),
          "timeZone",
          "Asia/Tokyo");

  private TrialTalk() {}

  public static String title(String name) {
    return "講演 " + name;
  }

  /** In a session that does not exist yet, by somebody nobody knows. */
  public static Map<String, Object> named(String name) {
    return Map.of(
        "title",
        Map.of("ja", title(name)),
        "speakers",
        List.of(Map.of("name", Map.of("ja", "講師 " + name))),
        "session",
        Map.of("start", "2026-12-10T10:30:00+09:00", "series", List.of("dlap")));
  }
}
