package org.seminararchive.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * HTTP client for the archive that is copied. Calls block; callers decide how many run in parallel.
 */
final class Origin implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** An archive may answer 503 (RFC 9110, 15.6.4) to search requests while its index is built. */
  private static final int ATTEMPTS = 60;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Origin(URI address) {
    this.address = address;
  }

  /** Base URL with a trailing slash. */
  URI address() {
    return address;
  }

  /** The page for 404 is also copied. */
  byte[] missingPage() {
    return request("this-is-not-there/404", 404).body();
  }

  byte[] get(String path) {
    return request(path, 200).body();
  }

  /** Copies a large file without holding it in memory. */
  void download(String path, Path file) {
    request(path, 200, BodyHandlers.ofFile(file));
  }

  /**
   * A complete list as one page, because static files cannot be paged.
   *
   * @param path path of the first page
   */
  byte[] wholeList(String path) {
    try {
      ObjectNode whole = (ObjectNode) JSON.readTree(get(path));
      ArrayNode items = (ArrayNode) whole.get("items");
      for (JsonNode next = whole.remove("next"); next != null; ) {
        // Relative to the archive's URL, which may be a folder of its host.
        JsonNode page = JSON.readTree(get(next.asText().substring(1)));
        items.addAll((ArrayNode) page.get("items"));
        next = page.get("next");
      }
      return JSON.writeValueAsBytes(whole);
    } catch (IOException | ClassCastException e) {
      throw new CopyFailed("Unexpected content at " + path + ": " + e.getMessage(), e);
    }
  }

  /** Version of the archive, which changes with each accepted write. */
  String revision() {
    return request("api/v1/series.json?limit=100", 200).headers().firstValue("ETag").orElse("");
  }

  private HttpResponse<byte[]> request(String path, int expected) {
    return request(path, expected, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> request(String path, int expected, BodyHandler<T> body) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", expected == 404 ? "text/html" : "*/*")
            .build();
    for (int attempt = 1; ; attempt++) {
      HttpResponse<T> answer = send(request, body);
      if (answer.statusCode() == expected) {
        return answer;
      }
      if (answer.statusCode() != 503 || attempt == ATTEMPTS) {
        throw new CopyFailed(
            "%s answered with HTTP status %d".formatted(request.uri(), answer.statusCode()));
      }
      pause();
    }
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new CopyFailed("%s does not answer: %s".formatted(request.uri(), e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CopyFailed("Interrupted.", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CopyFailed("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    // The HTTP client of JDK 17 cannot be closed; its threads are daemons.
  }
}
