package org.seminararchive.health;

import com.sun.net.httpserver.Headers;
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
import java.util.concurrent.atomic.AtomicInteger;

/** A host of materials that answers each path as told, and 404 otherwise. */
public final class LinkHost implements AutoCloseable {
  public interface Behaviour {
    void answer(HttpExchange exchange) throws Exception;
  }

  /** One request, such as {@code HEAD /a.pdf}. */
  public record Asked(String method, String path, Headers headers) {
    public String header(String name) {
      return headers.getFirst(name);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public LinkHost() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public LinkHost on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  public LinkHost status(String path, int status, String... headers) {
    return on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  /** A document. */
  public LinkHost file(String path, byte[] content, String... headers) {
    return on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(200, head ? -1 : content.length);
          if (!head) {
            exchange.getResponseBody().write(content);
          }
        });
  }

  /** HTML of this title. */
  public LinkHost page(String path, String title) {
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

  /** HTML that does not end before the client has gone. */
  public void endless(HttpExchange exchange) throws IOException {
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

  /** No answer. */
  public void stall(HttpExchange exchange) throws InterruptedException {
    closed.await();
  }

  public List<Asked> asked() {
    return asked;
  }

  /** The most requests that were under way at a time. */
  public int mostAtOnce() {
    return most.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      asked.add(new Asked(exchange.getRequestMethod(), path, exchange.getRequestHeaders()));
      behaviours
          .getOrDefault(path, unknown -> unknown.sendResponseHeaders(404, -1))
          .answer(exchange);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      running.decrementAndGet();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
