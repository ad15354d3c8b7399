package org.seminararchive.keeping;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.seminararchive.file.FileKeeping;
import org.seminararchive.file.IncomingFile;
import org.seminararchive.health.LinkSettings;
import org.seminararchive.outbound.CheckedRequests;
import org.seminararchive.outbound.Destinations;
import org.seminararchive.outbound.OutboundCall;
import org.seminararchive.outbound.RequestRefused;
import org.seminararchive.outbound.RetryAfter;

/**
 * Fetches one document, without credentials. Redirects are followed one by one, because each host
 * has its own rules.
 */
final class CopyFetch implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;

  /** Upper bound of {@code Crawl-delay}. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private static final Duration USUAL_WAIT = Duration.ofHours(1);
  private static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Vertx vertx;
  private final FileKeeping files;
  private final long most;
  private final CopySettings settings;
  private final LinkSettings links;
  private final Clock clock;
  private final CheckedRequests following;
  private final CheckedRequests single;
  private final HostTurns turns;
  private final RobotsRules robots;

  /**
   * @param most upper bound of a document in bytes
   */
  CopyFetch(
      Vertx vertx,
      FileKeeping files,
      long most,
      CopySettings settings,
      LinkSettings links,
      Clock clock) {
    this.vertx = vertx;
    this.files = files;
    this.most = most;
    this.settings = settings;
    this.links = links;
    this.clock = clock;
    following = new CheckedRequests(vertx, links.destinations(), MOST_REDIRECTS);
    single = new CheckedRequests(vertx, links.destinations(), 0);
    turns = new HostTurns(vertx);
    robots = new RobotsRules(following, turns, settings.pause(), links.agent());
  }

  /** The future never fails: errors are findings. */
  Future<CopyFinding> fetch(KeptCopy copy) {
    var headers = new HashMap<>(Map.of("user-agent", links.agent(), "accept", "*/*"));
    headers.put("accept-encoding", "identity");
    if (copy.sha256 != null && copy.etag != null) {
      headers.put("if-none-match", copy.etag);
    }
    if (copy.sha256 != null && copy.lastModified != null) {
      headers.put("if-modified-since", copy.lastModified);
    }
    long end = System.nanoTime() + settings.deadline().toNanos();
    return url(copy.url)
        .compose(url -> follow(url, headers, MOST_REDIRECTS, end))
        .otherwise(failure -> CopyFinding.failed(Destinations.code(failure), null));
  }

  private Future<CopyFinding> follow(
      URI url, Map<String, String> headers, int redirects, long end) {
    return left(end)
        .compose(left -> robots.of(url, shorter(left, links.patience())))
        .compose(
            rules -> {
              if (!rules.isAllowed(url.toString())) {
                return Future.failedFuture(new RequestRefused("robots", url.getHost()));
              }
              Duration wanted = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
              Duration pause = shorter(wanted, LONGEST_PAUSE);
              return turns.take(
                  url,
                  pause.compareTo(settings.pause()) > 0 ? pause : settings.pause(),
                  () -> left(end).compose(left -> get(url, headers, left)));
            })
        .compose(
            found ->
                found.moved() == null
                    ? Future.succeededFuture(found)
                    : redirects == 0
                        ? Future.failedFuture(new RequestRefused("too-many-redirects", ""))
                        : follow(found.moved(), headers, redirects - 1, end));
  }

  private Future<CopyFinding> get(URI url, Map<String, String> headers, Duration left) {
    var download = new CopyDownload(vertx, files, most);
    return single
        .send(
            OutboundCall.read(HttpMethod.GET, url, headers),
            left,
            (same, response) -> read(url, response, download))
        .recover(
            failure ->
                vertx
                    .executeBlocking(download::abandon)
                    .transform(abandoned -> Future.failedFuture(failure)));
  }

  private Future<CopyFinding> read(URI url, HttpClientResponse response, CopyDownload download) {
    int status = response.statusCode();
    Optional<Duration> delay = RetryAfter.read(response.getHeader("retry-after"), clock.instant());
    String location = response.getHeader("location");
    if (status == NOT_MODIFIED) {
      return Future.succeededFuture(CopyFinding.unchanged(status));
    }
    if (status / 100 == 3 && location != null) {
      return url(location).map(next -> CopyFinding.moved(url.resolve(next), status));
    }
    if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE && delay.isPresent()) {
      return Future.succeededFuture(CopyFinding.postponed(delay.orElse(USUAL_WAIT), status));
    }
    if (status != 200) {
      return Future.succeededFuture(CopyFinding.failed("status", status));
    }
    return fault(response)
        .map(code -> Future.succeededFuture(CopyFinding.failed(code, status)))
        .orElseGet(() -> download.of(response).map(file -> fetched(url, response, file)));
  }

  /** Reason why a body is useless according to its headers. */
  private Optional<String> fault(HttpClientResponse response) {
    String type = Optional.ofNullable(response.getHeader("content-type")).orElse("");
    String coding = Optional.ofNullable(response.getHeader("content-encoding")).orElse("identity");
    if (type.toLowerCase(Locale.ROOT).contains("html") || !coding.equalsIgnoreCase("identity")) {
      return Optional.of("not-a-document");
    }
    String length = Optional.ofNullable(response.getHeader("content-length")).orElse("0");
    // A number with more digits exceeds the limit.
    return length.length() > 18 || Long.parseLong(length) > most
        ? Optional.of("too-large")
        : Optional.empty();
  }

  private static CopyFinding fetched(URI url, HttpClientResponse response, IncomingFile file) {
    return new CopyFinding(
        file,
        null,
        null,
        null,
        url,
        response.statusCode(),
        response.getHeader("etag"),
        response.getHeader("last-modified"));
  }

  private static Future<Duration> left(long end) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    return left.toMillis() < 1
        ? Future.failedFuture(new TimeoutException())
        : Future.succeededFuture(left);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Future<URI> url(String text) {
    try {
      return Future.succeededFuture(new URI(text));
    } catch (URISyntaxException e) {
      return Future.failedFuture(new RequestRefused("not-a-url", text));
    }
  }

  @Override
  public void close() {
    following.close();
    single.close();
  }
}
