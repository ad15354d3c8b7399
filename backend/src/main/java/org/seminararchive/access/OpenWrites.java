package org.seminararchive.access;

import io.vertx.core.http.HttpMethod;
import org.seminararchive.http.PrivatePath;
import org.seminararchive.text.LinearPattern;

/** Writes without a token: sign-ups, and requests whose path contains a personal secret. */
final class OpenWrites {
  private static final LinearPattern SIGN_UP =
      LinearPattern.compile(
          "/api/v1/(?:series|sessions)/[^/]+/registrations|/sign-up/[^/]+(?:/[^/]+)?");

  private OpenWrites() {}

  static boolean isThere(String method, String path) {
    return PrivatePath.hasSecret(path)
        || (method.equals(HttpMethod.POST.name()) && SIGN_UP.matches(path));
  }
}
