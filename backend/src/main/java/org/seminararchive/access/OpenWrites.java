package org.seminararchive.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.seminararchive.http.PrivatePath;
import org.seminararchive.text.LinearPattern;

/**
 * Writes that need no token: a sign-up, and whatever is addressed by a secret that was sent to one
 * person.
 */
final class OpenWrites {
  private static final LinearPattern SIGN_UP =
      LinearPattern.compile(
          "/api/v1/(?:series|sessions)/[^/]+/registrations|/sign-up/[^/]+(?:/[^/]+)?");

  private OpenWrites() {}

  static boolean isThere(HttpServerRequest request) {
    return PrivatePath.hasSecret(request.path())
        || (request.method() == HttpMethod.POST && SIGN_UP.matches(request.path()));
  }
}
