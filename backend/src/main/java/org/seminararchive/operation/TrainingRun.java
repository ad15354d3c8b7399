package org.seminararchive.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.search.SearchReady;

/**
 * Sends typical requests to this server and then ends it. The JVM creates a cache of the used
 * classes for later starts (JEP 350, JEP 483), with profiles of frequent methods (JEP 515).
 */
@ApplicationScoped
class TrainingRun {
  private static final Logger LOG = Logger.getLogger(TrainingRun.class);
  private static final int ROUNDS = 30;
  private static final int OK = 200;
  private static final int FAILED = 1;
  private static final String TALKS = "/api/v1/talks";

  /** The number makes each request unique, so that no cache answers it. */
  private static final List<String> PATHS =
      List.of(
          "/?%d",
          "/q/health/ready?%d",
          "/api/v1/series?limit=%d",
          TALKS + "?limit=%d",
          TALKS + "?sort=start&limit=%d",
          TALKS + "?q=learning&limit=%d",
          TALKS + "/facets?q=%d");

  private final ObjectMapper json;
  private final HttpServer server;
  private final boolean isTraining;
  private final CompletableFuture<HttpServerStart> listening = new CompletableFuture<>();
  private final CompletableFuture<SearchReady> searchable = new CompletableFuture<>();

  TrainingRun(
      ObjectMapper json,
      HttpServer server,
      @ConfigProperty(name = "seminar.training") boolean isTraining) {
    this.json = json;
    this.server = server;
    this.isTraining = isTraining;
    if (isTraining) {
      listening.thenAcceptBothAsync(searchable, (start, index) -> train());
    }
  }

  void listening(@ObservesAsync HttpServerStart start) {
    listening.complete(start);
  }

  void searchable(@Observes SearchReady index) {
    searchable.complete(index);
  }

  private void train() {
    var client = HttpClient.newHttpClient();
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        for (String path : PATHS) {
          ask(client, path.formatted(round));
        }
      }
      for (JsonNode talk : json.readTree(ask(client, TALKS)).path("items")) {
        ask(client, TALKS + "/" + talk.path("id").asText());
      }
      Quarkus.asyncExit();
    } catch (IOException | InterruptedException | RuntimeException e) {
      LOG.error("The training run failed", e);
      Quarkus.asyncExit(FAILED);
    }
  }

  private String ask(HttpClient client, String path) throws IOException, InterruptedException {
    URI address = server.getLocalBaseUri().resolve(path);
    var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("%s was answered with %d".formatted(path, answer.statusCode()));
    }
    return answer.body();
  }
}
