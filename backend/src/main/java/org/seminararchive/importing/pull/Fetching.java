package org.seminararchive.importing.pull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.seminararchive.importing.pull.Fetched.Refused;
import org.seminararchive.outbound.Destinations;

/**
 * Gets a page over HTTP with bounds of size, total time and redirects; every address is checked.
 */
final class Fetching implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Vertx vertx;
  private final HttpClient client;
  private final Destinations destinations;
  private final Duration patience;
  private final int most;
  private final String agent;

  /**
   * @param most upper bound in bytes
   */
  Fetching(Vertx vertx, Destinations destinations, Duration patience, int most, String agent) {
    this.vertx = vertx;
    this.destinations = destinations;
    this.patience = patience;
    this.most = most;
    this.agent = agent;
    // A kept connection would outlive the check of its address.
    this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
  }

  /**
   * Waits for the answer and never throws: failures are a {@link Fetched.Problem}.
   *
   * @param tag ETag of the known version
   */
  Fetched get(URI url, Optional<String> tag) {
    // The open request is closed in the end, even if it is still sending.
    var open = new AtomicReference<HttpClientRequest>();
    return follow(url, tag, MOST_REDIRECTS, open)
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .otherwise(Fetching::problem)
        .onComplete(done -> close(open.get()))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private Future<Fetched> follow(
      URI url, Optional<String> tag, int redirects, AtomicReference<HttpClientRequest> open) {
    if (url.getHost() == null || url.getScheme() == null || url.getUserInfo() != null) {
      return Future.failedFuture(new Refused("not-a-url", url.toString()));
    }
    Optional<String> fault = destinations.fault(url);
    if (fault.isPresent()) {
      return Future.failedFuture(new Refused(fault.get(), url.getHost()));
    }
    return vertx
        .executeBlocking(() -> destinations.find(url.getHost()), false)
        .compose(place -> client.request(Destinations.request(HttpMethod.GET, url, place)))
        .compose(
            request -> {
              open.set(request);
              request.exceptionHandler(failure -> {});
              request.putHeader("user-agent", agent);
              request.putHeader(
                  "accept", "text/markdown, text/html, text/plain, text/csv, */*;q=0.5");
              tag.ifPresent(known -> request.putHeader("if-none-match", known));
              // The handler is set before sending, otherwise an early response is lost.
              Future<Fetched> answer =
                  request
                      .response()
                      .compose(response -> answered(url, tag, redirects, response, open));
              request.end();
              return answer;
            });
  }

  private Future<Fetched> answered(
      URI url,
      Optional<String> tag,
      int redirects,
      HttpClientResponse response,
      AtomicReference<HttpClientRequest> open) {
    response.exceptionHandler(failure -> {});
    String location = response.getHeader("location");
    if (!REDIRECTS.contains(response.statusCode()) || location == null) {
      return Reception.of(url, response, most);
    }
    close(open.get());
    return redirects == 0
        ? Future.failedFuture(new Refused("too-many-redirects", location))
        : resolved(url, location).compose(next -> follow(next, tag, redirects - 1, open));
  }

  private static Future<URI> resolved(URI url, String location) {
    try {
      return Future.succeededFuture(url.resolve(new URI(location)));
    } catch (URISyntaxException e) {
      return Future.failedFuture(new Refused("not-a-url", location));
    }
  }

  private static Fetched problem(Throwable failure) {
    if (failure instanceof Refused refused) {
      return refused.problem();
    }
    String words = failure instanceof TimeoutException ? "" : String.valueOf(failure.getMessage());
    return new Fetched.Problem(Destinations.code(failure), words);
  }

  private static void close(HttpClientRequest request) {
    if (request != null) {
      request.reset();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
