package org.seminararchive.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Client of server-sent events according to the HTML standard, as far as needed. */
final class EventStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A block between two empty lines; a comment has neither id nor name. */
  record Event(String id, String name, JsonNode data) {}

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** Returns when the response begins. */
  static EventStream open(URI address, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new EventStream(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  /** The next event or comment; {@code null} at the regular end of the stream. */
  Event next() throws IOException {
    String id = null;
    String name = null;
    JsonNode data = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty()) {
        return new Event(id, name, data);
      }
      String value = line.substring(line.indexOf(':') + 1);
      switch (line.substring(0, line.indexOf(':'))) {
        case "id" -> id = value;
        case "event" -> name = value;
        case "data" -> data = JSON.readTree(value);
        default -> {}
      }
    }
    return null;
  }

  /** The next change, skipping comments. */
  Event nextChange() throws IOException {
    Event event = next();
    while (event != null && event.id() == null) {
      event = next();
    }
    return event;
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
