package org.seminararchive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.CurrentRevision;
import org.seminararchive.journal.Revision;

/**
 * Cache of whole responses in front of the resources. A repeated read is answered on the event
 * loop, without a worker thread, a transaction or a statement. Entries are valid for one revision
 * of the archive and never change; old ones are evicted at the memory limit.
 *
 * <p>This is the first filter after the one that gives the request its id. A response is kept with
 * the headers of all later filters. Those filters accept every request with the same {@link Key},
 * because they depend on nothing else. Their limit of running requests protects worker threads,
 * which a cached response does not need; the limits of connections and of unread bytes apply.
 */
@ApplicationScoped
public class ResponseCache {
  /** Before the filters of the configuration, which set headers. */
  private static final int AFTER_THE_TRACE = 1950;

  private static final String API = "/api/v1";
  private static final List<String> NO_BODY = List.of("0");
  private static final String RECORDING = ResponseCache.class.getName();

  /** Headers on which a response depends in other ways than {@link Key} says. */
  private static final List<CharSequence> UNCACHED =
      Stream.of(
              "Authorization",
              "Range",
              "If-Match",
              "If-Modified-Since",
              "If-Unmodified-Since",
              "Transfer-Encoding")
          .map(HttpHeaders::createOptimized)
          .toList();

  /**
   * @param period of the clock, for pages
   * @param url with the host, because some responses contain absolute URLs
   * @param origin value of {@code Origin}, may be {@code null}
   * @param accept value of {@code Accept}, may be {@code null}
   * @param language value of {@code Accept-Language}, may be {@code null}
   */
  private record Key(
      Revision revision,
      long period,
      String url,
      String origin,
      String accept,
      String language,
      ContentCoding coding) {}

  private final Cache<Key, CachedResponse> cache;
  private final CurrentRevision revision;
  private final PagePeriod period;
  private volatile boolean closing;

  ResponseCache(
      CurrentRevision revision,
      PagePeriod period,
      MeterRegistry metrics,
      @ConfigProperty(name = "seminar.response-cache.bytes") long bytes) {
    this.revision = revision;
    this.period = period;
    cache =
        CaffeineCacheMetrics.monitor(
            metrics,
            Caffeine.newBuilder()
                .recordStats()
                .maximumWeight(bytes)
                .weigher((Key key, CachedResponse response) -> weight(key, response))
                .removalListener((key, response, cause) -> response.release())
                .executor(Runnable::run)
                .build(),
            "responses");
  }

  // In bytes, including the values chosen by clients, so that long headers cannot fill the memory.
  private static int weight(Key key, CachedResponse response) {
    int chosen =
        key.url().length() + length(key.origin()) + length(key.accept()) + length(key.language());
    return response.weight() + 2 * chosen;
  }

  private static int length(String value) {
    return value == null ? 0 : value.length();
  }

  void register(@Observes Filters filters) {
    filters.register(this::answer, AFTER_THE_TRACE);
  }

  /** During shutdown nothing is answered from memory, so that every request gets 503. */
  void end(@Observes ShutdownDelayInitiatedEvent event) {
    closing = true;
  }

  private void answer(RoutingContext context) {
    if (closing || !isCacheable(context.request())) {
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
    if ((request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD)
        || request.path() == null
        || !(isOfApi(request) || PagePeriod.isPage(request.path()))
        || request.absoluteURI() == null) {
      return false;
    }
    for (CharSequence header : UNCACHED) {
      if (request.headers().contains(header)) {
        return false;
      }
    }
    List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
    return lengths.isEmpty() || lengths.equals(NO_BODY);
  }

  private static boolean isOfApi(HttpServerRequest request) {
    return request.path().startsWith(API);
  }

  private void answer(RoutingContext context, Revision current) {
    HttpServerRequest request = context.request();
    Key key =
        new Key(
            current,
            isOfApi(request) ? 0 : period.now(),
            request.absoluteURI(),
            request.getHeader(HttpHeaders.ORIGIN),
            request.getHeader(HttpHeaders.ACCEPT),
            request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
            AcceptEncoding.preferred(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
    CachedResponse cached = cache.getIfPresent(key);
    Context local = context.vertx().getOrCreateContext();
    if (cached != null && cached.send(request, local)) {
      return;
    }
    AnsweredRevision.found(context, current);
    if (request.method() == HttpMethod.GET) {
      var recording =
          new ResponseRecording(context.response(), local, complete -> cache.put(key, complete));
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
