package org.seminararchive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.CurrentRevision;
import org.seminararchive.journal.Revision;

/**
 * Cache of complete responses in front of the resources. A repeated read is answered on the event
 * loop, without a worker thread, a transaction or a statement. Entries are valid for one revision
 * of the archive and never change; old ones are evicted at the memory limit. All filters that
 * guard, limit and decorate responses run before this one, so they apply to cached responses too.
 */
@ApplicationScoped
public class HotResponses {
  /** After admission, which also counts clients that do not read a cached response. */
  private static final int LAST = 150;

  /** Objects of an entry, in bytes. */
  private static final int OVERHEAD = 1000;

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final String LINK = "Link";
  private static final String API = "/api/v1";
  private static final String RECORDING = HotResponses.class.getName();

  /** Headers on which a response depends in other ways than {@link Key} says. */
  private static final List<CharSequence> UNCACHED =
      List.of(
          HttpHeaders.AUTHORIZATION,
          "Range",
          HttpHeaders.IF_MATCH,
          HttpHeaders.IF_MODIFIED_SINCE,
          "If-Unmodified-Since",
          HttpHeaders.TRANSFER_ENCODING);

  /**
   * @param url with the host, because some responses contain absolute URLs
   * @param accept value of {@code Accept}, may be {@code null}
   * @param language value of {@code Accept-Language}, may be {@code null}
   */
  private record Key(
      Revision revision, String url, String accept, String language, ContentCoding coding) {}

  /**
   * @param headers those added by the resource
   * @param tag value of {@code ETag}, quoted
   */
  private record Entry(MultiMap headers, String tag, Buffer body) {}

  private final Cache<Key, Entry> cache;
  private final CurrentRevision revision;

  HotResponses(
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
                .weigher((Key key, Entry entry) -> weight(key, entry))
                .build(),
            "responses");
  }

  // In bytes. Everything that a client chooses counts, so that long headers cannot fill the memory.
  private static int weight(Key key, Entry entry) {
    int chosen = key.url().length() + length(key.accept()) + length(key.language());
    int headers =
        entry.headers().entries().stream()
            .mapToInt(header -> header.getKey().length() + header.getValue().length())
            .sum();
    return entry.body().length() + 2 * (chosen + headers) + OVERHEAD;
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
        && "0"
            .equals(Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_LENGTH), "0"));
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
    Entry entry = cache.getIfPresent(key);
    if (entry != null) {
      send(entry, request, context.response());
      return;
    }
    if (request.method() == HttpMethod.GET) {
      var recording = new Recording(key, copy(context.response().headers()));
      context.put(RECORDING, recording);
      context.addHeadersEndHandler(end -> recording.headers(context.response()));
    }
    context.next();
  }

  private static void send(Entry entry, HttpServerRequest request, HttpServerResponse response) {
    MultiMap headers = response.headers();
    entry.headers().names().forEach(name -> headers.set(name, entry.headers().getAll(name)));
    if (Validators.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), entry.tag())) {
      // Describe the content, which is not sent.
      headers.remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING).remove(LINK);
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    headers.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(entry.body().length()));
    if (request.method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(entry.body());
    }
  }

  /**
   * Caches the response to this request.
   *
   * @param body content in the coding of the response
   */
  static void keep(RoutingContext context, byte[] body) {
    Recording recording = context.get(RECORDING);
    if (recording != null) {
      recording.body(body);
    }
  }

  private static MultiMap copy(MultiMap headers) {
    return MultiMap.caseInsensitiveMultiMap().addAll(headers);
  }

  /** A response on its way; cached when its headers and its body are known. */
  private final class Recording {
    private final Key key;
    private final MultiMap before;
    private MultiMap added;
    private byte[] body;

    /**
     * @param before headers that filters have set, for this request alone
     */
    Recording(Key key, MultiMap before) {
      this.key = key;
      this.before = before;
    }

    synchronized void headers(HttpServerResponse response) {
      if (response.getStatusCode() == OK) {
        added = copy(response.headers());
        added.remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
        for (String name : before.names()) {
          if (before.getAll(name).equals(added.getAll(name))) {
            added.remove(name);
          }
        }
        complete();
      }
    }

    synchronized void body(byte[] bytes) {
      body = bytes;
      complete();
    }

    private void complete() {
      if (added != null && body != null && added.contains(HttpHeaders.ETAG)) {
        cache.put(key, new Entry(added, added.get(HttpHeaders.ETAG), Buffer.buffer(body)));
      }
    }
  }
}
