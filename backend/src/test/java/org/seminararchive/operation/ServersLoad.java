package org.seminararchive.operation;

import static org.seminararchive.operation.RetriedRequests.unless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.seminararchive.operation.RetriedRequests.Kind;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** Readers and writers of one URL whose servers change. */
final class ServersLoad {
  private static final int CLIENTS_OF_A_KIND = 2;
  private static final Duration BETWEEN_READS = Duration.ofMillis(25);
  private static final int LETTERS = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A talk whose write was acknowledged. */
  record Written(String word, String path) {
    static Written of(String word, HttpResponse<String> answer) {
      String location = answer.headers().firstValue("Location").orElseThrow();
      return new Written(word, URI.create(location).getPath());
    }

    /** True if a server returns it and finds it by a search. */
    boolean isOn(Server server) throws Exception {
      HttpResponse<String> item = server.get(path);
      HttpResponse<String> found = server.get("/api/v1/talks?limit=1&q=" + word);
      return item.statusCode() == 200
          && Server.json(item).at("/title/ja").asText().equals(TrialTalk.title(word))
          && found.statusCode() == 200
          && Server.json(found).get("total").asInt() == 1;
    }
  }

  private final RetriedRequests requests = new RetriedRequests();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Written> acknowledged = new CopyOnWriteArrayList<>();
  private final AtomicInteger names = new AtomicInteger();
  private final URI address;
  private final String token;
  private final Duration betweenWrites;
  private volatile boolean ending;

  ServersLoad(URI address, String token, Duration betweenWrites) {
    this.address = address;
    this.token = token;
    this.betweenWrites = betweenWrites;
  }

  void begin() {
    for (int i = 0; i < CLIENTS_OF_A_KIND; i++) {
      threads.execute(() -> repeat(this::write, betweenWrites));
      threads.execute(() -> repeat(this::list, BETWEEN_READS));
      threads.execute(() -> repeat(this::item, BETWEEN_READS));
      threads.execute(() -> repeat(this::search, BETWEEN_READS));
    }
  }

  RetriedRequests requests() {
    return requests;
  }

  List<Written> acknowledged() {
    return acknowledged;
  }

  private void repeat(Runnable request, Duration pause) {
    while (!ending) {
      request.run();
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void list() {
    requests.ask(Kind.LIST, get("/api/v1/talks?limit=20"), answer -> unless(200, answer));
  }

  private void item() {
    any().ifPresent(w -> requests.ask(Kind.ITEM, get(w.path()), answer -> unless(200, answer)));
  }

  /** A write acknowledged by any server is found by every server. */
  private void search() {
    any()
        .ifPresent(
            w ->
                requests.ask(
                    Kind.SEARCH,
                    get("/api/v1/talks?limit=1&q=" + w.word()),
                    answer -> {
                      Optional<String> fault = unless(200, answer);
                      return fault.isPresent() || Server.json(answer).get("total").asInt() == 1
                          ? fault
                          : Optional.of("not found: " + w);
                    }));
  }

  private void write() {
    String word = nextWord();
    requests.ask(Kind.WRITE, post(word), answer -> noted(word, answer));
  }

  private Optional<String> noted(String word, HttpResponse<String> answer) {
    Optional<String> fault = unless(201, answer);
    if (fault.isEmpty()) {
      acknowledged.add(Written.of(word, answer));
    }
    return fault;
  }

  private Optional<Written> any() {
    int size = acknowledged.size();
    return size == 0
        ? Optional.empty()
        : Optional.of(acknowledged.get(ThreadLocalRandom.current().nextInt(size)));
  }

  /** A unique word that stemming does not change. */
  String nextWord() {
    var word = new StringBuilder("q");
    for (int rest = names.incrementAndGet(), i = 0; i < LETTERS; i++, rest /= 8) {
      word.append("bcdfgkpt".charAt(rest % 8));
    }
    return word.toString();
  }

  private HttpRequest get(String path) {
    return to(path).GET().build();
  }

  private HttpRequest post(String word) {
    try {
      String body = JSON.writeValueAsString(TrialTalk.named(word));
      return to("/api/v1/talks")
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", word)
          .POST(HttpRequest.BodyPublishers.ofString(body))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(RetriedRequests.LONGEST_ANSWER)
        .header("Authorization", "Bearer " + token);
  }

  /** Returns when every request was answered. */
  void end() throws InterruptedException {
    ending = true;
    threads.shutdown();
    threads.awaitTermination(3 * RetriedRequests.LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
  }
}
