package org.seminararchive.health;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.seminararchive.outbound.CheckedRequests;
import org.seminararchive.outbound.Destinations;
import org.seminararchive.outbound.OutboundCall;
import org.seminararchive.outbound.RetryAfter;

/**
 * Checks one URL by {@code HEAD}. Then requests the first bytes by {@code GET} if the host does not
 * support {@code HEAD}, or for an HTML page, whose title may say that it does not exist.
 */
final class LinkProbe implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_READ = 16 << 10;
  private static final int LONGEST_TITLE = 300;
  private static final Duration USUAL_WAIT = Duration.ofHours(1);
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** Statuses of hosts that refuse programs; 999 is used by one of them. */
  private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 406, 407, 451, 999);

  /** Reasons of requests that were not sent, so the state of the link is unknown. */
  private static final Set<String> NOT_SENT =
      Set.of("private-address", "forbidden-address", "not-a-url");

  private final CheckedRequests requests;
  private final Duration patience;
  private final String agent;
  private final Clock clock;

  /**
   * @param patience upper bound of the time of one request
   */
  LinkProbe(Vertx vertx, Destinations destinations, Duration patience, String agent, Clock clock) {
    this.requests = new CheckedRequests(vertx, destinations, MOST_REDIRECTS);
    this.patience = patience;
    this.agent = agent;
    this.clock = clock;
  }

  /**
   * @param title empty if it is not an HTML page or its beginning was not read
   */
  private record Answer(URI url, int status, String type, Optional<Duration> delay, String title) {
    boolean isSuccess() {
      return status / 100 == 2 || status == RANGE_NOT_SATISFIABLE;
    }

    boolean isPage() {
      return type.contains("html");
    }

    boolean isPostponed() {
      return status == TOO_MANY_REQUESTS || status == UNAVAILABLE && delay.isPresent();
    }
  }

  /** The future never fails: errors are findings. */
  Future<LinkFinding> look(URI url) {
    return head(url)
        .compose(
            head ->
                head.isPostponed() || head.isSuccess() && !head.isPage()
                    ? Future.succeededFuture(head)
                    : get(url),
            // Some servers close the connection at a HEAD.
            failure ->
                Destinations.code(failure).equals("connection")
                    ? get(url)
                    : Future.failedFuture(failure))
        .map(answer -> judge(url, answer))
        .otherwise(LinkProbe::judge);
  }

  private static LinkFinding judge(URI asked, Answer answer) {
    String target = answer.url().equals(asked) ? null : answer.url().toString();
    int status = answer.status();
    if (answer.isPostponed()) {
      return LinkFinding.postponed(status, answer.delay().orElse(USUAL_WAIT));
    }
    if (REFUSALS.contains(status)) {
      return LinkFinding.unclear("status", status, target);
    }
    if (!answer.isSuccess()) {
      return LinkFinding.failed("status", status, target);
    }
    return SoftNotFound.is(asked, answer.url(), answer.title())
        ? LinkFinding.failed("soft-404", status, target)
        : LinkFinding.found(status, target);
  }

  private static LinkFinding judge(Throwable failure) {
    String code = Destinations.code(failure);
    return NOT_SENT.contains(code)
        ? LinkFinding.unclear(code, null, null)
        : LinkFinding.failed(code, null, null);
  }

  private Future<Answer> head(URI url) {
    return requests.send(
        OutboundCall.read(HttpMethod.HEAD, url, Map.of("user-agent", agent, "accept", "*/*")),
        patience,
        (last, response) -> Future.succeededFuture(answer(last, response, "")));
  }

  private Future<Answer> get(URI url) {
    var headers =
        Map.of("user-agent", agent, "accept", "*/*", "range", "bytes=0-" + (MOST_READ - 1));
    return requests.send(
        OutboundCall.read(HttpMethod.GET, url, headers),
        patience,
        (last, response) ->
            answer(last, response, "").isPage()
                ? beginning(response).map(bytes -> answer(last, response, title(bytes, response)))
                : Future.succeededFuture(answer(last, response, "")));
  }

  private Answer answer(URI url, HttpClientResponse response, String title) {
    String type = Optional.ofNullable(response.getHeader("content-type")).orElse("");
    return new Answer(
        url,
        response.statusCode(),
        type.toLowerCase(Locale.ROOT),
        RetryAfter.read(response.getHeader("retry-after"), clock.instant()),
        title);
  }

  /** The first bytes of a body of any length, also if the connection is interrupted. */
  private static Future<Buffer> beginning(HttpClientResponse response) {
    Promise<Buffer> read = Promise.promise();
    Buffer bytes = Buffer.buffer();
    response.exceptionHandler(failure -> read.tryComplete(bytes));
    response.handler(
        piece -> {
          bytes.appendBuffer(piece);
          if (bytes.length() >= MOST_READ) {
            read.tryComplete(bytes.slice(0, MOST_READ));
          }
        });
    response.endHandler(end -> read.tryComplete(bytes));
    return read.future();
  }

  private static String title(Buffer bytes, HttpClientResponse response) {
    try {
      String type = response.getHeader("content-type");
      int charset = type.toLowerCase(Locale.ROOT).indexOf("charset=utf-8");
      var in = new ByteArrayInputStream(bytes.getBytes());
      // Without a charset in the header, jsoup detects it.
      String title = Jsoup.parse(in, charset < 0 ? null : "UTF-8", "").title();
      return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    } catch (IOException e) {
      throw new UncheckedIOException("from memory", e);
    }
  }

  @Override
  public void close() {
    requests.close();
  }
}
