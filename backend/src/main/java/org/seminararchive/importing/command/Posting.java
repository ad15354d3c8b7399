package org.seminararchive.importing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seminararchive.commandline.CommandFailed;

/** Sends a source to {@code POST /imports} and reads the answer. */
final class Posting {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than writers wait for each other. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ImportOptions options;
  private final String token;
  private final String mediaType;
  private final String language;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          // A token is sent to the given address only.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Posting(ImportOptions options, String token, String mediaType, String language) {
    this.options = options;
    this.token = token;
    this.mediaType = mediaType;
    this.language = language;
  }

  /**
   * @param err output of the progress; {@code null} for none
   */
  JsonNode send(byte[] source, PrintStream err) {
    var sent = new SentSource(source, err);
    HttpRequest request =
        HttpRequest.newBuilder(address())
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", mediaType + "; charset=UTF-8")
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", language)
            .POST(body(sent, source.length))
            .build();
    try {
      return read(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new CommandFailed("%s does not answer: %s".formatted(options.to, reason(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.", e);
    } finally {
      sent.end();
    }
  }

  private static BodyPublisher body(SentSource sent, int length) {
    return length == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> sent), length);
  }

  /** Message of a failure. Java has none for a refused connection. */
  private static String reason(IOException failure) {
    if (failure instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    String words = failure.getMessage();
    return words != null && !words.isBlank()
        ? words
        : failure instanceof ConnectException ? "connection refused" : "connection broken";
  }

  private URI address() {
    String query =
        options.query().entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return options.to.resolve("api/v1/imports" + (query.isEmpty() ? "" : "?" + query));
  }

  private JsonNode read(HttpResponse<String> answer) {
    JsonNode body = tree(answer.body());
    if (answer.statusCode() == 200 && body.has("items")) {
      return body;
    }
    if (answer.statusCode() / 100 == 3) {
      throw new CommandFailed(
          "%s redirects to %s: give that URL with --to."
              .formatted(
                  answer.uri(), answer.headers().firstValue("Location").orElse("elsewhere")));
    }
    if (!body.has("code")) {
      throw new CommandFailed(
          "%s is not a seminar archive (HTTP status %d)."
              .formatted(answer.uri(), answer.statusCode()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(body.path("title").asText() + ": " + body.path("detail").asText());
    for (JsonNode error : body.path("errors")) {
      String place = error.path("pointer").asText(error.path("parameter").asText());
      lines.add("  " + place + ": " + error.path("detail").asText());
    }
    answer
        .headers()
        .firstValue("Retry-After")
        .ifPresent(s -> lines.add("Retry after " + s + " s."));
    throw new CommandFailed(String.join("\n", lines));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
