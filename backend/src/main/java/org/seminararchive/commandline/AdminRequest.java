package org.seminararchive.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request to a running archive with an admin's token. */
public final class AdminRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int MOST_WORDS = 1000;

  private AdminRequest() {}

  /** Reads the body of a successful response. */
  public interface BodyReader<T> {
    T read(InputStream body) throws IOException;
  }

  /**
   * Sends a request without a body.
   *
   * @throws IOException if the archive does not respond, or if the reader throws it
   * @throws CommandFailed if the status is not 200
   */
  public static <T> T send(String method, URI address, String token, BodyReader<T> reader)
      throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .method(method, BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token)
            .build();
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            // The token must only be sent to the given URL.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != OK) {
          String words = new String(body.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
          throw new CommandFailed(
              "%s answers with %d: %s".formatted(address, response.statusCode(), words));
        }
        return reader.read(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("interrupted", e);
    }
  }
}
