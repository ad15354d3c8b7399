package org.seminararchive.http;

import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Paths that contain the secret of one person, which no log line may contain. */
public final class PrivatePath {
  private static final LinearPattern SECRET =
      LinearPattern.compile("((?:/api/v1)?/(?:registrations|invitations)/)([^/]+)(/.*)?");

  /** A secret (43 characters) in any other path: a link that was mistyped or lost a character. */
  private static final LinearPattern STRAY =
      LinearPattern.compile("(?<![\\w-])[\\w-]{40,50}(?![\\w-])");

  private PrivatePath() {}

  /** True if the path contains a secret that authorizes the request. */
  public static boolean hasSecret(String path) {
    return SECRET.matches(path);
  }

  /** The path without the secret, however it is spelled. */
  public static String masked(String path) {
    Matcher parts = SECRET.matcher(path);
    return parts.matches()
        ? parts.group(1) + "…" + (parts.group(3) == null ? "" : parts.group(3))
        : STRAY.replaceAll(path, "…");
  }
}
