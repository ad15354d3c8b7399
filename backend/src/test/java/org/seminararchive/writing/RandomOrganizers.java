package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Sends random requests of organizers to a few series, with and without permission. */
final class RandomOrganizers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] KINDS = {"talks", "sessions", "speakers"};

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;
  private final List<String> series;
  private final Random random;
  private final Map<String, Set<String>> ever = new TreeMap<>();
  private final Map<String, Integer> accepted = new TreeMap<>();
  private final RandomContents contents;

  RandomOrganizers(URI root, List<String> series, long seed) {
    this.root = root;
    this.series = series;
    this.random = new Random(seed);
    this.contents = new RandomContents(series, random);
    for (String kind : KINDS) {
      ever.put(kind, new LinkedHashSet<>());
    }
  }

  /** Number of accepted requests by kind. */
  Map<String, Integer> accepted() {
    return accepted;
  }

  /** Sends one random request; true if it was accepted. */
  boolean one(String token) throws IOException, InterruptedException {
    return switch (random.nextInt(20)) {
      case 0, 1 -> json(token, "createTalk", "POST", "talks", contents.talk());
      case 2 -> batch(token);
      case 3, 4 -> upsert(token);
      case 5 -> patch(token, "changeTalk", "talks", contents.title());
      case 6 -> patch(token, "changeTalk", "talks", contents.cast());
      case 7 -> move(token);
      case 8, 9 -> patch(token, "changeSession", "sessions", contents.numbers());
      case 10 -> patch(token, "changeSession", "sessions", contents.place());
      case 11 -> patch(token, "changeSpeaker", "speakers", contents.name());
      case 12 -> merge(token);
      case 13, 14 -> delete(token, pick(List.of("talks", "talks", "sessions", "speakers")));
      case 15 -> page(token);
      case 16 -> json(token, "changeSeries", "PATCH", "series/" + pick(series), contents.hue());
      default -> revert(token);
    };
  }

  private boolean batch(String token) throws IOException, InterruptedException {
    String lines = contents.talk() + "\n" + contents.talk();
    return write(token, "createTalks", "POST", "talks/batch", "application/x-ndjson", lines);
  }

  private boolean upsert(String token) throws IOException, InterruptedException {
    String place = "talks/by-number/%s/%d/1".formatted(pick(series), 1 + random.nextInt(8));
    ObjectNode body = contents.talk();
    if (random.nextBoolean()) {
      body.set("session", contents.numbers().put("start", "2032-02-02T10:30:00+09:00"));
    }
    return json(token, "putTalkByNumber", "PUT", place, body);
  }

  private boolean delete(String token, String kind) throws IOException, InterruptedException {
    return change(token, "delete " + kind, "DELETE", kind, "", null);
  }

  private boolean revert(String token) throws IOException, InterruptedException {
    String kind = pick(List.of(KINDS));
    if (ever.get(kind).isEmpty()) {
      return false;
    }
    String at = kind + "/" + pick(ever.get(kind));
    JsonNode history = JSON.readTree(send("GET", at + "/history?limit=100", token, null).body());
    JsonNode entry =
        history.path("items").path(random.nextInt(Math.max(1, history.path("items").size())));
    ObjectNode wanted = JSON.createObjectNode();
    wanted.set("revision", entry.get("revision"));
    return write(
        token, "revert " + kind, "POST", at + "/revert", "application/json", wanted.toString());
  }

  private boolean move(String token) throws IOException, InterruptedException {
    ObjectNode wanted = JSON.createObjectNode().put("position", 1 + random.nextInt(30));
    wanted.putObject("session").put("id", some("sessions"));
    if (random.nextBoolean()) {
      return patch(token, "moveTalk", "talks", wanted);
    }
    String body =
        """
        {"changes":[{"action":"update","resource":"talk","id":"%s","ifMatch":"*","patch":%s}]}\
        """
            .formatted(some("talks"), wanted);
    return write(token, "makeChanges", "POST", "changes", "application/json", body);
  }

  private boolean merge(String token) throws IOException, InterruptedException {
    ObjectNode wanted = JSON.createObjectNode().put("into", some("speakers"));
    return change(token, "mergeSpeaker", "POST", "speakers", "/merge", wanted);
  }

  private boolean page(String token) throws IOException, InterruptedException {
    String source = "imports?source=" + pick(series);
    String page = contents.page().toString();
    return write(token, "importSource", "POST", source, "application/yaml", page);
  }

  private boolean json(String token, String what, String method, String path, JsonNode body)
      throws IOException, InterruptedException {
    return write(token, what, method, path, "application/json", body.toString());
  }

  private boolean patch(String token, String what, String kind, JsonNode body)
      throws IOException, InterruptedException {
    return change(token, what, "PATCH", kind, "", body);
  }

  private boolean change(
      String token, String what, String method, String kind, String end, JsonNode body)
      throws IOException, InterruptedException {
    String sent = body == null ? null : body.toString();
    return write(token, what, method, kind + "/" + some(kind) + end, "application/json", sent);
  }

  private boolean write(
      String token, String what, String method, String path, String type, String body)
      throws IOException, InterruptedException {
    String resource = path.replaceAll("/(merge|revert)$", "");
    String tag = send("GET", resource, token, null).headers().firstValue("ETag").orElse("\"x\"");
    boolean creates = method.equals("POST") && resource.equals(path);
    var answer =
        creates || path.contains("by-number")
            ? send(method, path, token, body, "Content-Type", type)
            : send(method, path, token, body, "Content-Type", type, "If-Match", tag);
    if (answer.statusCode() >= 500) {
      throw new AssertionError(what + " " + body + ": " + answer.body());
    }
    boolean done = answer.statusCode() / 100 == 2;
    accepted.merge(what, done ? 1 : 0, Integer::sum);
    return done;
  }

  /** Response to a GET, as text. */
  String read(String path) throws IOException, InterruptedException {
    return send("GET", path, null, null).body();
  }

  private HttpResponse<String> send(
      String method, String path, String token, String body, String... headers)
      throws IOException, InterruptedException {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(root.resolve("/api/v1/" + path)).method(method, publisher);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Updates the known state of the series. */
  void look(Collection<JsonNode> talks, Collection<JsonNode> sessions) {
    for (JsonNode talk : talks) {
      ever.get("talks").add(talk.get("id").asText());
      talk.path("speakers").forEach(s -> ever.get("speakers").add(s.get("id").asText()));
    }
    sessions.forEach(s -> ever.get("sessions").add(s.get("id").asText()));
  }

  private String some(String kind) {
    return ever.get(kind).isEmpty() ? "none" : pick(ever.get(kind));
  }

  private <T> T pick(Collection<T> from) {
    return new ArrayList<>(from).get(random.nextInt(from.size()));
  }
}
