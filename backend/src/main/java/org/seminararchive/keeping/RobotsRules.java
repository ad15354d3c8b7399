package org.seminararchive.keeping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seminararchive.outbound.CheckedRequests;
import org.seminararchive.outbound.OutboundCall;
import org.seminararchive.outbound.RequestRefused;

/** Rules of the {@code robots.txt} of each host for this server (RFC 9309). */
final class RobotsRules {
  /** At least 500 KiB must be read (section 2.5). */
  private static final int MOST_READ = 512 << 10;

  /** Not longer than a day (section 2.4). */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int MOST_HOSTS = 1000;
  private static final int TOO_MANY_REQUESTS = 429;

  private final CheckedRequests requests;
  private final HostTurns turns;
  private final Duration pause;
  private final String agent;
  private final Cache<URI, BaseRobotRules> known =
      Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterWrite(KEPT).build();

  /**
   * @param requests follow redirects
   * @param agent value of {@code User-Agent}, which begins with the product token
   */
  RobotsRules(CheckedRequests requests, HostTurns turns, Duration pause, String agent) {
    this.requests = requests;
    this.turns = turns;
    this.pause = pause;
    this.agent = agent;
  }

  /**
   * Rules of the host of a URL.
   *
   * @return fails with {@code robots-unreachable} if the file cannot be read, which forbids all
   *     requests (section 2.3.1.4)
   */
  Future<BaseRobotRules> of(URI url, Duration patience) {
    URI address = url.resolve("/robots.txt");
    BaseRobotRules rules = known.getIfPresent(address);
    return rules == null ? ask(address, patience) : Future.succeededFuture(rules);
  }

  private Future<BaseRobotRules> ask(URI address, Duration patience) {
    var call =
        OutboundCall.read(HttpMethod.GET, address, Map.of("user-agent", agent, "accept", "*/*"));
    return turns
        .take(
            address,
            pause,
            () -> requests.send(call, patience, (last, response) -> read(address, response)))
        .onSuccess(found -> known.put(address, found));
  }

  private Future<BaseRobotRules> read(URI address, HttpClientResponse response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return beginning(response).map(content -> parsed(address, content));
    }
    return status / 100 == 4 && status != TOO_MANY_REQUESTS
        ? Future.succeededFuture(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL))
        : Future.failedFuture(new RequestRefused("robots-unreachable", String.valueOf(status)));
  }

  private BaseRobotRules parsed(URI address, Buffer content) {
    String token = agent.substring(0, agent.indexOf('/')).toLowerCase(Locale.ROOT);
    return new SimpleRobotRulesParser()
        .parseContent(address.toString(), content.getBytes(), "text/plain", List.of(token));
  }

  /** Reads the beginning of a file of any length. */
  private static Future<Buffer> beginning(HttpClientResponse response) {
    Promise<Buffer> read = Promise.promise();
    Buffer bytes = Buffer.buffer();
    response.exceptionHandler(read::tryFail);
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
}
