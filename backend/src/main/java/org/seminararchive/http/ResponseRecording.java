package org.seminararchive.http;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records a response while it is sent. Headers and body are complete in either order and on
 * different threads: a streamed body follows its headers, a rendered one precedes them.
 */
final class ResponseRecording {
  private static final int OK = 200;

  /** Framing and fate of the connection (RFC 9110, section 7.6.1), which differ for each client. */
  private static final List<CharSequence> OF_ONE_CONNECTION =
      List.of(
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.TRANSFER_ENCODING,
          HttpHeaders.CONNECTION,
          HttpHeaders.KEEP_ALIVE);

  /** Name under which Quarkus keeps the path template of the resource, for metrics. */
  static final String ROUTE = "UrlPathTemplate";

  private final HttpServerResponse response;
  private final Consumer<CachedResponse> onComplete;
  private final MultiMap ofRequest;
  private final Context context;
  private MultiMap headers;
  private byte[] body;

  /**
   * @param response with the headers that differ for each request, and no others
   * @param context of the request
   */
  ResponseRecording(
      HttpServerResponse response, Context context, Consumer<CachedResponse> onComplete) {
    this.response = response;
    this.context = context;
    this.onComplete = onComplete;
    this.ofRequest = copy(response.headers());
  }

  synchronized void headersAreComplete() {
    if (response.getStatusCode() != OK) {
      return;
    }
    headers = copy(response.headers());
    OF_ONE_CONNECTION.forEach(headers::remove);
    for (String name : ofRequest.names()) {
      if (ofRequest.getAll(name).equals(headers.getAll(name))) {
        headers.remove(name);
      }
    }
    complete();
  }

  synchronized void body(byte[] bytes) {
    body = bytes;
    complete();
  }

  private void complete() {
    if (headers != null && body != null && headers.contains(HttpHeaders.ETAG)) {
      onComplete.accept(new CachedResponse(headers, body, context.getLocal(ROUTE)));
    }
  }

  private static MultiMap copy(MultiMap headers) {
    return MultiMap.caseInsensitiveMultiMap().addAll(headers);
  }
}
