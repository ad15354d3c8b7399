package org.seminararchive.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * Answers a problem (RFC 9457) to a request that is turned away before any resource sees it, in the
 * same shape and words as {@link ProblemInWords} does for all others.
 */
public final class ProblemAtTheDoor {
  private ProblemAtTheDoor() {}

  /**
   * @param subject what the problem is about, for its words
   * @param headers more headers of the answer
   */
  public static void answer(
      RoutingContext context, ProblemCode code, String subject, Map<String, String> headers) {
    var words = ProblemWords.bestFor(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var response =
        context
            .response()
            .setStatusCode(code.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
            .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag())
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.forEach(response::putHeader);
    response.end(
        new JsonObject()
            .put("type", ProblemInWords.TYPE + code.code())
            .put("title", words.title(code))
            .put("status", code.status())
            .put("detail", words.detail(code, subject))
            .put("instance", context.request().path())
            .put("code", code.code())
            .toBuffer());
  }
}
