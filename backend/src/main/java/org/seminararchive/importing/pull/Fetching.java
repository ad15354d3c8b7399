package org.seminararchive.importing.pull;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.seminararchive.outbound.CheckedRequests;
import org.seminararchive.outbound.Destinations;
import org.seminararchive.outbound.OutboundCall;

/**
 * Gets a page over HTTP with bounds of size, total time and redirects; every address is checked.
 */
final class Fetching implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;

  private final CheckedRequests requests;
  private final Duration timeout;
  private final int most;
  private final String agent;

  /**
   * @param most upper bound in bytes
   */
  Fetching(Vertx vertx, Destinations destinations, Duration timeout, int most, String agent) {
    this.requests = new CheckedRequests(vertx, destinations, MOST_REDIRECTS);
    this.timeout = timeout;
    this.most = most;
    this.agent = agent;
  }

  /**
   * Waits for the answer and never throws: failures are a {@link Fetched.Problem}.
   *
   * @param tag ETag of the known version
   */
  Fetched get(URI url, Optional<String> tag) {
    Map<String, String> headers = new HashMap<>();
    headers.put("user-agent", agent);
    headers.put("accept", "text/markdown, text/html, text/plain, text/csv, */*;q=0.5");
    tag.ifPresent(known -> headers.put("if-none-match", known));
    return requests
        .send(
            OutboundCall.read(HttpMethod.GET, url, headers),
            timeout,
            (last, response) -> Reception.of(last, response, most))
        .otherwise(Fetching::problem)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static Fetched problem(Throwable failure) {
    String words = failure instanceof TimeoutException ? "" : String.valueOf(failure.getMessage());
    return new Fetched.Problem(Destinations.code(failure), words);
  }

  @Override
  public void close() {
    requests.close();
  }
}
