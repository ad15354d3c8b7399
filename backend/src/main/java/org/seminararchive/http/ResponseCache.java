package org.seminararchive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.CurrentRevision;
import org.seminararchive.journal.Revision;

/**
 * Cache of whole responses in front of the resources. A repeated read is answered on the event
 * loop, without a worker thread, a transaction or a statement. Entries are valid for one revision
 * of the archive and never change; old ones are evicted at the memory limit. All filters that
 * refuse requests, limit them or set headers run before this one, so they apply to cached responses
 * too.
 */
@ApplicationScoped
public class ResponseCache {
  /** After admission, which also counts clients that do not read a cached response. */
  private static final int LAST = 150;

  private static final String API = "/api/v1";
  private static final String RECORDING = ResponseCache.class.getName();

  /** Headers on which a response depends in other ways than {@link Key} says. */
  private static final List<CharSequence> UNCACHED =
      List.of(
          HttpHeaders.AUTHORIZATION,
          "Range",
          HttpHeaders.IF_MATCH,
          HttpHeaders.IF_MODIFIED_SINCE,
          "If-Unmodified-Since",
          HttpHeaders.TRANSFER_ENCODING);

  /** Values of {@code Content-Length} of a read without a body. */
  private static final Set<List<String>> NO_BODY = Set.of(List.of(), List.of("0"));

  /**
   * @param url with the host, because some responses contain absolute URLs
   * @param accept value of {@code Accept}, may be {@code null}
   * @param language value of {@code Accept-Language}, may be {@code null}
   */
  private record Key(
      Revision revision, String url, String accept, String language, ContentCoding coding) {}

  private final Cache<Key, CachedResponse> cache;
  private final CurrentRevision revision;

  ResponseCache(
      CurrentRevision revision,
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.response-cache.bytes") long bytes) {
    this.revision = revision;
    cache =
        CaffeineCacheMetrics.monitor(
            metrics,
            Caffeine.newBuilder()
                .recordStats()
                .maximumWeight(bytes)
                .weigher((Key key, CachedResponse response) -> weight(key, response))
                .build(),
            "responses");
  }

  // In bytes. Everything that a client chooses counts, so that long headers cannot fill the memory.
  private static int weight(Key key, CachedResponse response) {
    int chosen = key.url().length() + length(key.accept()) + length(key.language());
    return response.weight() + 2 * chosen;
  }

  private static int length(String value) {
    return value == null ? 0 : value.length();
  }

  void register(@Observes Filters filters) {
    filters.register(this::answer, LAST);
  }

  private void answer(RoutingContext context) {
    if (!isCacheable(context.request())) {
      context.next();
      return;
    }
    Future<Revision> current = revision.get();
    if (current.succeeded()) {
      answer(context, current.result());
      return;
    }
    Context loop = context.vertx().getOrCreateContext();
    current.onComplete(read -> loop.runOnContext(now -> continueWith(context, read)));
  }

  private void continueWith(RoutingContext context, AsyncResult<Revision> current) {
    if (current.succeeded()) {
      answer(context, current.result());
    } else {
      // The resource reports why the database cannot be read.
      context.next();
    }
  }

  private static boolean isCacheable(HttpServerRequest request) {
    return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
        && request.path() != null
        && request.path().startsWith(API)
        && UNCACHED.stream().noneMatch(request.headers()::contains)
        && NO_BODY.contains(request.headers().getAll(HttpHeaders.CONTENT_LENGTH));
  }

  private void answer(RoutingContext context, Revision current) {
    HttpServerRequest request = context.request();
    Key key =
        new Key(
            current,
            request.absoluteURI(),
            request.getHeader(HttpHeaders.ACCEPT),
            request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
            ContentCoding.preferred(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
    CachedResponse cached = cache.getIfPresent(key);
    if (cached != null) {
      cached.send(request);
      return;
    }
    AnsweredRevision.found(context, current);
    if (request.method() == HttpMethod.GET) {
      var recording =
          new ResponseRecording(context.response(), complete -> cache.put(key, complete));
      context.put(RECORDING, recording);
      context.addHeadersEndHandler(end -> recording.headersAreComplete());
    }
    context.next();
  }

  /**
   * Caches the response to this request.
   *
   * @param body content in the coding of the response
   */
  static void add(RoutingContext context, byte[] body) {
    ResponseRecording recording = context.get(RECORDING);
    if (recording != null) {
      recording.body(body);
    }
  }
}
