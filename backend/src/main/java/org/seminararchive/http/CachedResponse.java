package org.seminararchive.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A response with status 200 that is sent again. The body lies outside the heap, where the socket
 * reads it without a copy; it is freed when the response was {@linkplain #release released} and all
 * clients have read it.
 */
final class CachedResponse {
  private static final int NOT_MODIFIED = 304;

  /** Headers in lower case that describe the content, which a 304 does not have. */
  private static final Set<String> OF_CONTENT =
      Set.of("content-type", "content-encoding", "content-length", "link");

  /** Size of the objects, in bytes. */
  private static final int OVERHEAD = 1000;

  private record Header(CharSequence name, CharSequence value) {}

  private final List<Header> headers = new ArrayList<>();
  private final List<Header> headersWithoutContent = new ArrayList<>();
  private final String tag;
  private final String route;
  private final ByteBuf body;
  private final int weight;

  /**
   * @param headers all except those that differ for each request
   * @param body in the content coding that the headers name
   * @param route path template of the resource, for metrics; may be {@code null}
   */
  CachedResponse(MultiMap headers, byte[] body, String route) {
    int characters = 0;
    for (Map.Entry<String, String> header : headers) {
      add(header.getKey(), header.getValue());
      characters += header.getKey().length() + header.getValue().length();
    }
    add("Content-Length", String.valueOf(body.length));
    this.tag = headers.get(HttpHeaders.ETAG);
    this.route = route;
    this.body = Unpooled.directBuffer(body.length, body.length).writeBytes(body);
    this.weight = body.length + OVERHEAD + 2 * characters;
  }

  private void add(String name, String value) {
    var header = new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    headers.add(header);
    if (!OF_CONTENT.contains(name.toLowerCase(Locale.ROOT))) {
      headersWithoutContent.add(header);
    }
  }

  /** Approximate size in memory, in bytes. */
  int weight() {
    return weight;
  }

  /** The response is no longer in the cache. */
  void release() {
    body.release();
  }

  /**
   * Sends the response, or 304 if the client has it.
   *
   * @param context of the request
   * @return false if it was released meanwhile
   */
  boolean send(HttpServerRequest request, Context context) {
    boolean isKnown = Validators.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag);
    boolean isWhole = !isKnown && request.method() == HttpMethod.GET;
    ByteBuf sent = isWhole ? retained() : Unpooled.EMPTY_BUFFER;
    if (sent == null) {
      return false;
    }
    if (route != null) {
      context.putLocal(ResponseRecording.ROUTE, route);
    }
    HttpServerResponse response = request.response();
    for (Header header : isKnown ? headersWithoutContent : headers) {
      response.headers().add(header.name(), header.value());
    }
    if (isKnown) {
      response.setStatusCode(NOT_MODIFIED);
    }
    if (isWhole) {
      response.end(BufferImpl.buffer(sent));
    } else {
      response.end();
    }
    return true;
  }

  private ByteBuf retained() {
    try {
      return body.retainedDuplicate();
    } catch (IllegalReferenceCountException released) {
      return null;
    }
  }
}
