package org.seminararchive.http;

import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Paths that contain the secret of one person, which no log line may contain. */
public final class PrivatePath {
  private static final LinearPattern SECRET =
      LinearPattern.compile("((?:/api/v1)?/(?:registrations|invitations)/)([^/]+)(/.*)?");

  private PrivatePath() {}

  /** True if the path contains a secret that authorizes the request. */
  public static boolean hasSecret(String path) {
    return SECRET.matches(path);
  }

  /** The path without the secret. */
  public static String masked(String path) {
    Matcher parts = SECRET.matcher(path);
    return parts.matches()
        ? parts.group(1) + "…" + (parts.group(3) == null ? "" : parts.group(3))
        : path;
  }
}
