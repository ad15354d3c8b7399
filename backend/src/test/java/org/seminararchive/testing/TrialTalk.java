package org.seminararchive.testing;

import java.util.List;
import java.util.Map;

/** Talks for the trials, different in all values that could be confused. */
public final class TrialTalk {
  /** The series of all these talks. */
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

  /** Creates the body of a talk in a new session by a new speaker. */
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
