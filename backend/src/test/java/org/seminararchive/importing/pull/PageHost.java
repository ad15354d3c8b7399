package org.seminararchive.importing.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site that publishes a page, with configurable behaviour. */
public class PageHost implements QuarkusTestResourceLifecycleManager {
  /** Response to a request. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws Exception;
  }

  /** The configured path. Other paths have the same response. */
  static final String PATH = "/seminar/index.md";

  // Shared by tests and application, which run in one process.
  private static volatile PageHost current;

  private final List<String> tags = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Behaviour behaviour = exchange -> exchange.sendResponseHeaders(404, -1);
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    current = this;
    return Map.of("seminar.import.url", url() + "?key=secret");
  }

  static PageHost current() {
    return current;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  void behave(Behaviour behaviour) {
    tags.clear();
    paths.clear();
    this.behaviour = behaviour;
  }

  /** Publishes a page with validators. */
  void publish(String page, String tag, String modified) {
    behave(
        exchange -> {
          exchange.getResponseHeaders().add("ETag", tag);
          if (modified != null) {
            exchange.getResponseHeaders().add("Last-Modified", modified);
          }
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, page.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  static void send(HttpExchange exchange, byte[] body) throws IOException {
    // Like code hosts, which send everything as plain text.
    send(exchange, "text/plain; charset=utf-8", body);
  }

  static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Starts a response that does not end before the test. */
  void stall(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.getResponseHeaders().add("Content-Type", "text/markdown");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('#');
    exchange.getResponseBody().flush();
    closed.await();
  }

  /** Values of {@code If-None-Match} by request; "none" if absent. */
  List<String> tags() {
    return tags;
  }

  List<String> paths() {
    return paths;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
      tags.add(tag == null ? "none" : tag);
      paths.add(exchange.getRequestURI().toString());
      behaviour.answer(exchange);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void stop() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
