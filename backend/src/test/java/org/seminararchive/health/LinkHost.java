package org.seminararchive.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A host of materials with configurable responses by path; 404 otherwise. */
final class LinkHost implements AutoCloseable {
  interface Behaviour {
    void answer(HttpExchange exchange) throws Exception;
  }

  /** One request, such as {@code HEAD /a.pdf}. */
  record Asked(String method, String path, String agent, String range) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  LinkHost() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  LinkHost on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  LinkHost status(String path, int status, String... headers) {
    return on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  /** HTML page with this title. */
  LinkHost page(String path, String title) {
    return on(
        path,
        exchange -> {
          byte[] html =
              "<!doctype html><title>%s</title>".formatted(title).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(200, head ? -1 : html.length);
          if (!head) {
            exchange.getResponseBody().write(html);
          }
        });
  }

  /** HTML page that is sent until the client disconnects. */
  void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
    if (exchange.getRequestMethod().equals("GET")) {
      try (OutputStream out = exchange.getResponseBody()) {
        while (closed.getCount() > 0) {
          out.write("<p>more</p>".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** No response. */
  void stall(HttpExchange exchange) throws InterruptedException {
    closed.await();
  }

  List<Asked> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String path = exchange.getRequestURI().toString();
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              path,
              headers.getFirst("User-Agent"),
              headers.getFirst("Range")));
      behaviours
          .getOrDefault(path, unknown -> unknown.sendResponseHeaders(404, -1))
          .answer(exchange);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
