package org.seminararchive.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures response time and server CPU time, which depends less on other load, per kind of search:
 * {@code SearchBenchmark <url> <process id of the server>}. Sequential requests, all different,
 * after a warm-up with others. Prints a table for BENCHMARKS.md.
 */
public final class SearchBenchmark {
  private static final int REQUESTS = 200;
  private static final int PAGES = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final ProcessHandle server;

  private SearchBenchmark(URI address, ProcessHandle server) {
    this.address = address;
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
    var benchmark = new SearchBenchmark(URI.create(arguments[0]), server);
    Vocabulary words = Vocabulary.read();
    for (Collection<String> others : new BenchmarkRequests(words, 2).all(REQUESTS).values()) {
      benchmark.ask(others);
    }
    System.out.println(
        "| request | found (median) | p50 ms | p95 ms | p99 ms | longest ms | computing ms |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    var measured = new BenchmarkRequests(words, 1);
    for (Map.Entry<String, ? extends Collection<String>> kind : measured.all(REQUESTS).entrySet()) {
      System.out.println(benchmark.ask(kind.getValue()).row(kind.getKey()));
    }
    System.out.println(
        benchmark.deep(measured.broad(REQUESTS / PAGES)).row("`q`, pages 21 to 40 by `next`"));
  }

  private Times ask(Collection<String> requests) throws IOException, InterruptedException {
    var times = new Times();
    for (String request : requests) {
      times.ask(request);
    }
    return times;
  }

  private Times deep(Collection<String> searches) throws IOException, InterruptedException {
    var times = new Times();
    for (String search : searches) {
      var before = new Times();
      String next = search;
      for (int page = 1; next != null && page <= 2 * PAGES; page++) {
        next = (page <= PAGES ? before : times).ask(next).path("next").textValue();
      }
    }
    return times;
  }

  /** Measurements of one kind of request. */
  private final class Times {
    private final List<Long> nanoseconds = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final Map<Integer, String> refusals = new TreeMap<>();
    private Duration computing = Duration.ZERO;

    JsonNode ask(String path) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(2)).build();
      Duration before = computed();
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long end = System.nanoTime();
      computing = computing.plus(computed().minus(before));
      JsonNode body = JSON.readTree(answer.body());
      if (answer.statusCode() == 200) {
        nanoseconds.add(end - start);
        totals.add(body.path("total").asLong());
      } else {
        refusals.putIfAbsent(answer.statusCode(), path);
      }
      return body;
    }

    String row(String name) {
      if (nanoseconds.size() < REQUESTS / 2) {
        return "| %s | – | – | – | – | – | – | <!-- %s -->".formatted(name, refusals);
      }
      Collections.sort(nanoseconds);
      Collections.sort(totals);
      return "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f |%s"
          .formatted(
              name,
              totals.get(totals.size() / 2),
              milliseconds(0.50),
              milliseconds(0.95),
              milliseconds(0.99),
              milliseconds(1),
              (double) computing.toMillis() / nanoseconds.size(),
              refusals.isEmpty() ? "" : " <!-- " + refusals + " -->");
    }

    private Duration computed() {
      return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private double milliseconds(double part) {
      int place = (int) Math.ceil(part * nanoseconds.size()) - 1;
      return nanoseconds.get(Math.max(0, place)) / 1e6;
    }
  }
}
