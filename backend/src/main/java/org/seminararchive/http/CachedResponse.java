package org.seminararchive.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * A response with status 200 that is sent again.
 *
 * @param headers those set by the resource; filters set the others for each request
 * @param body in the content coding that the headers name
 */
record CachedResponse(MultiMap headers, Buffer body) {
  private static final int NOT_MODIFIED = 304;
  private static final String LINK = "Link";

  /** Size of the objects, in bytes. */
  private static final int OVERHEAD = 1000;

  /** Approximate size in memory, in bytes. */
  int weight() {
    return headers.entries().stream()
        .mapToInt(header -> 2 * (header.getKey().length() + header.getValue().length()))
        .reduce(body.length() + OVERHEAD, Integer::sum);
  }

  /** Sends the response, or 304 if the client has it. */
  void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    MultiMap sent = response.headers();
    headers.names().forEach(name -> sent.set(name, headers.getAll(name)));
    String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (Validators.isKnown(condition, headers.get(HttpHeaders.ETAG))) {
      // They describe the content, which is not sent.
      sent.remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING).remove(LINK);
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    sent.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
    if (request.method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
