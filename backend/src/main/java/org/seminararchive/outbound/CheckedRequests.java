package org.seminararchive.outbound;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/**
 * Requests to URLs that users supplied, with bounds of total time and redirects. Every address is
 * checked, also those of redirects.
 */
public final class CheckedRequests implements AutoCloseable {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Vertx vertx;
  private final HttpClient client;
  private final Destinations destinations;
  private final int mostRedirects;

  /**
   * @param mostRedirects 0 to treat a redirect as the response
   */
  public CheckedRequests(Vertx vertx, Destinations destinations, int mostRedirects) {
    this.vertx = vertx;
    this.destinations = destinations;
    this.mostRedirects = mostRedirects;
    // A pooled connection would bypass the check of its address.
    this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
  }

  /** Requests of one call; the last one is closed at its end, even if it is still sending. */
  private record Running<T>(
      BiFunction<URI, HttpClientResponse, Future<T>> reading,
      AtomicReference<HttpClientRequest> open,
      AtomicBoolean ended) {
    void begin(HttpClientRequest request) {
      open.set(request);
      if (ended.get()) {
        request.reset();
      }
    }

    void end() {
      ended.set(true);
      HttpClientRequest request = open.get();
      if (request != null) {
        request.reset();
      }
    }
  }

  /**
   * Sends a request. The connection is closed when the result is known; the rest of the response is
   * not read.
   *
   * @param timeout upper bound of the total time
   * @param reading reads the last response, whose URL it gets
   * @return fails with {@link RequestRefused}, {@link TimeoutException}, or an exception classified
   *     by {@link Destinations#code}
   */
  public <T> Future<T> send(
      OutboundCall call, Duration timeout, BiFunction<URI, HttpClientResponse, Future<T>> reading) {
    var running = new Running<>(reading, new AtomicReference<>(), new AtomicBoolean());
    return follow(call, mostRedirects, running)
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .onComplete(done -> running.end());
  }

  private <T> Future<T> follow(OutboundCall call, int redirects, Running<T> running) {
    Optional<RequestRefused> fault = fault(call.url());
    if (fault.isPresent()) {
      return Future.failedFuture(fault.get());
    }
    return vertx
        .executeBlocking(() -> destinations.find(call.url().getHost()), false)
        .compose(place -> client.request(Destinations.request(call.method(), call.url(), place)))
        .compose(
            request -> {
              running.begin(request);
              // Failures are reported by the response future. This handler ignores the final close.
              request.exceptionHandler(failure -> {});
              call.headers().forEach(request::putHeader);
              // The handler is set before sending, otherwise an early response is lost.
              Future<T> answer =
                  request
                      .response()
                      .compose(response -> answered(call, redirects, response, running));
              if (call.body().isEmpty()) {
                request.end();
              } else {
                request.end(call.body());
              }
              return answer;
            });
  }

  private <T> Future<T> answered(
      OutboundCall call, int redirects, HttpClientResponse response, Running<T> running) {
    response.exceptionHandler(failure -> {});
    String location = response.getHeader("location");
    boolean moves = REDIRECTS.contains(response.statusCode()) && location != null;
    if (!moves || mostRedirects == 0) {
      return running.reading().apply(call.url(), response);
    }
    response.request().reset();
    return redirects == 0
        ? Future.failedFuture(new RequestRefused("too-many-redirects", location))
        : resolved(call.url(), location)
            .compose(next -> follow(call.at(next), redirects - 1, running));
  }

  private Optional<RequestRefused> fault(URI url) {
    if (url.getHost() == null || url.getScheme() == null || url.getUserInfo() != null) {
      return Optional.of(new RequestRefused("not-a-url", url.toString()));
    }
    return destinations.fault(url).map(code -> new RequestRefused(code, url.getHost()));
  }

  private static Future<URI> resolved(URI url, String location) {
    try {
      return Future.succeededFuture(url.resolve(new URI(location)));
    } catch (URISyntaxException e) {
      return Future.failedFuture(new RequestRefused("not-a-url", location));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
