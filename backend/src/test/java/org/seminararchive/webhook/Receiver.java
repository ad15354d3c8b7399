package org.seminararchive.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook receiver that stores messages and responds as configured, by default with 204. */
public final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Instead of a status: no response. */
  static final int SILENCE = 0;

  /** One attempt. */
  public record Call(String id, String time, String signature, byte[] body, int answer) {
    JsonNode tree() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    long revision() {
      return tree().at("/data/revision").asLong();
    }

    /**
     * Verifies the signature according to the specification (standardwebhooks.com), independently
     * of the application's code.
     */
    void assertIsSignedWith(String secret) throws Exception {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      assertThat(key).hasSizeGreaterThanOrEqualTo(24);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
      assertThat(signature)
          .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)));
      assertThat(Long.parseLong(time)).isCloseTo(Instant.now().getEpochSecond(), within(60));
    }

    private static org.assertj.core.data.Offset<Long> within(long seconds) {
      return org.assertj.core.data.Offset.offset(seconds);
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int port;
  private HttpServer server;

  /** Not listening yet: connections are refused. */
  public Receiver() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  public Receiver open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + port + "/hook?from=archive";
  }

  /** Next responses in this order; 204 afterwards. */
  Receiver answering(int... statuses) {
    for (int status : statuses) {
      answers.add(status);
    }
    return this;
  }

  public List<Call> calls() {
    return calls;
  }

  /** Accepted revisions in order. */
  List<Long> taken() {
    return calls.stream().filter(c -> c.answer() / 100 == 2).map(Call::revision).toList();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** Waits for this number of calls. */
  List<Call> await(int count) {
    awaitThat("calls", () -> calls.size() >= count);
    return calls;
  }

  void awaitTaken(long revision) {
    awaitThat("revision " + revision, () -> taken().contains(revision));
  }

  public static void awaitThat(String what, java.util.function.BooleanSupplier state) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!state.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience for " + what).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      Integer told = answers.poll();
      int answer = told == null ? 204 : told;
      byte[] body = exchange.getRequestBody().readAllBytes();
      calls.add(
          new Call(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              body,
              answer));
      if (answer == SILENCE) {
        closed.await();
      }
      if (answer / 100 == 3) {
        exchange.getResponseHeaders().add("Location", url());
      }
      exchange.sendResponseHeaders(answer, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      now.decrementAndGet();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }
}
