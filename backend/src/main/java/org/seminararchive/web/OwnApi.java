package org.seminararchive.web;

import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Client of this server's own API over HTTP, like the script of a page. So a page shows exactly the
 * API's responses, most of which are cached, and is independent of the resource classes.
 */
@ApplicationScoped
class OwnApi {
  static final String BASE = "/api/v1";

  /** Timeout. A search may wait for the index. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Size of the connection pool; further requests are queued. */
  private static final int CONNECTIONS = 32;

  /** Maximum number of pages that wait for responses, less than the number of worker threads. */
  private static final int PAGES = 48;

  private final Semaphore places = new Semaphore(PAGES);
  private final HttpClient client;
  private final HttpServer server;
  private final Context loop;

  OwnApi(Vertx vertx, HttpServer server) {
    this.server = server;
    loop = ((ContextInternal) vertx.getOrCreateContext()).unwrap();
    client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
  }

  /**
   * An answer.
   *
   * @param body JSON
   */
  record Answer(int status, String body) {}

  /**
   * @param paths with their queries, relative to the version of the API
   * @param language of problems
   * @param host value of {@code Host}, for URLs in the responses
   * @return responses in the order of the paths
   * @throws PageFailed on a timeout
   */
  List<Answer> get(List<String> paths, String language, String host) {
    if (!places.tryAcquire()) {
      throw new PageFailed("more than %d pages at once".formatted(PAGES), null);
    }
    try {
      return all(paths, language, host);
    } finally {
      places.release();
    }
  }

  private List<Answer> all(List<String> paths, String language, String host) {
    List<Future<Answer>> asked = paths.stream().map(path -> get(path, language, host)).toList();
    try {
      Future.all(asked)
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new PageFailed("the API does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PageFailed("the API does not answer", e);
    }
    return asked.stream().map(Future::result).toList();
  }

  private Future<Answer> get(String path, String language, String host) {
    URI local = server.getLocalBaseUri();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setHost(local.getHost())
            .setPort(local.getPort())
            .setURI(BASE + path)
            .putHeader("Host", host)
            .putHeader("Accept", "application/json")
            .putHeader("Accept-Language", language);
    Promise<Answer> answer = Promise.promise();
    // On an event loop, so that the handler is set before the body arrives.
    loop.runOnContext(
        now ->
            client
                .request(options)
                .compose(HttpClientRequest::send)
                .compose(
                    response ->
                        response
                            .body()
                            .map(body -> new Answer(response.statusCode(), body.toString())))
                .onComplete(answer));
    return answer.future();
  }
}
