package org.seminararchive.operation;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that behaves as documented: it retries a failed request once after the requested delay.
 * Counts the results.
 */
final class RetriedRequests {
  static final Duration LONGEST_ANSWER = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int FAULTS_SHOWN = 20;

  enum Kind {
    LIST,
    ITEM,
    SEARCH,
    WRITE
  }

  interface Check {
    /** Error of a response; empty if it is correct. */
    Optional<String> fault(HttpResponse<String> answer) throws Exception;
  }

  private static final class Tally {
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger failuresAfterRetry = new AtomicInteger();
    final AtomicLong slowestMillis = new AtomicLong();
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  RetriedRequests() {
    for (Kind kind : Kind.values()) {
      tallies.put(kind, new Tally());
    }
  }

  void ask(Kind kind, HttpRequest request, Check check) {
    Tally tally = tallies.get(kind);
    tally.requests.incrementAndGet();
    Optional<Duration> pause = failing(tally, request, check);
    if (pause.isPresent()) {
      tally.failures.incrementAndGet();
      LockSupport.parkNanos(pause.get().toNanos());
      if (failing(tally, request, check).isPresent()) {
        tally.failuresAfterRetry.incrementAndGet();
      }
    }
  }

  int requests(Kind kind) {
    return tallies.get(kind).requests.get();
  }

  int failuresAfterRetry(Kind kind) {
    return tallies.get(kind).failuresAfterRetry.get();
  }

  /** As a Markdown table. */
  String table() {
    var table =
        new StringBuilder("| requests | sent | failed | failed after one retry | slowest |\n");
    table.append("|---|---|---|---|---|\n");
    tallies.forEach(
        (kind, tally) ->
            table.append(
                "| %s | %d | %d | %d | %d ms |\n"
                    .formatted(
                        kind.name().toLowerCase(),
                        tally.requests.get(),
                        tally.failures.get(),
                        tally.failuresAfterRetry.get(),
                        tally.slowestMillis.get())));
    return table.toString();
  }

  /** Descriptions of the first failures. */
  String faults() {
    return String.join("\n", faults);
  }

  static Optional<String> unless(int status, HttpResponse<String> answer) {
    String body = answer.body();
    return answer.statusCode() == status
        ? Optional.empty()
        : Optional.of(
            answer.statusCode() + " " + body.substring(0, Math.min(200, body.length())).strip());
  }

  /**
   * @return delay before the retry; empty on success
   */
  private Optional<Duration> failing(Tally tally, HttpRequest request, Check check) {
    Duration pause = PAUSE;
    long begin = System.nanoTime();
    String fault;
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      Optional<String> found = check.fault(answer);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      fault = found.get();
      pause =
          answer
              .headers()
              .firstValue("Retry-After")
              .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
              .orElse(PAUSE);
    } catch (Exception e) {
      fault = e.toString();
    } finally {
      tally.slowestMillis.accumulateAndGet(
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), Math::max);
    }
    if (faults.size() < FAULTS_SHOWN) {
      faults.add(request.method() + " " + request.uri() + ": " + fault);
    }
    return Optional.of(pause);
  }
}
