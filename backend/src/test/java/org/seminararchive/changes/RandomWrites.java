package org.seminararchive.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.seminararchive.testing.Server;

/**
 * Random operations of organizers on a small archive, so that the same resources are changed
 * repeatedly.
 */
final class RandomWrites {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATCH = "application/merge-patch+json";
  private static final int MOST_TALKS = 10;

  private final Random random;
  private final Map<String, Set<String>> ever = new TreeMap<>();
  private final Map<String, Integer> accepted = new TreeMap<>();
  private Server server;

  RandomWrites(long seed) {
    random = new Random(seed);
  }

  /** Number of accepted operations by kind. */
  Map<String, Integer> accepted() {
    return accepted;
  }

  /** A few random writes; some may be refused. */
  void sequence(Server on) throws Exception {
    server = on;
    for (int i = random.nextInt(4); i >= 0; i--) {
      one();
    }
  }

  private void one() throws Exception {
    boolean full = present("talks").size() >= MOST_TALKS;
    switch (full ? 8 + random.nextInt(2) : random.nextInt(17)) {
      case 0, 1 -> write("announce", "POST", "/api/v1/talks", talk().toString());
      case 2 -> batch();
      case 3 -> patch("correct", "talks", title());
      case 4 -> patch("recast", "talks", JSON.createObjectNode().set("speakers", speakers()));
      case 5 -> move();
      case 6 -> patch("renumber", "sessions", numbers());
      case 7 -> patch("postpone", "sessions", elsewhere());
      case 8, 9 -> change("delete talk", "DELETE", "talks", null);
      case 10 -> change("delete session", "DELETE", "sessions", null);
      case 11 -> change("delete speaker", "DELETE", "speakers", null);
      case 12 -> patch("rename", "speakers", JSON.createObjectNode().set("name", name()));
      case 13 -> merge();
      case 14, 15 -> revert();
      default -> series();
    }
  }

  private void batch() throws Exception {
    String lines = talk() + "\n" + talk() + "\n";
    String path = "/api/v1/talks/batch";
    count("batch", server.send("POST", path, lines, "Content-Type", "application/x-ndjson"));
  }

  private void move() throws Exception {
    List<String> sessions = present("sessions");
    if (!sessions.isEmpty()) {
      ObjectNode patch = JSON.createObjectNode().put("position", 1 + random.nextInt(50));
      patch.putObject("session").put("id", pick(sessions));
      patch("move", "talks", patch);
    }
  }

  private void merge() throws Exception {
    List<String> speakers = present("speakers");
    if (!speakers.isEmpty()) {
      change("merge", "POST", "speakers", JSON.createObjectNode().put("into", pick(speakers)));
    }
  }

  /** Reverts a random existing or deleted resource to a random revision. */
  private void revert() throws Exception {
    String kind = pick(List.of("talks", "sessions", "speakers", "speakers", "series"));
    List<String> known = List.copyOf(ever.getOrDefault(kind, Set.of()));
    if (known.isEmpty()) {
      return;
    }
    String at = "/api/v1/" + kind + "/" + pick(known);
    JsonNode history = Server.json(server.get(at + "/history?limit=100")).path("items");
    JsonNode entry = history.get(random.nextInt(history.size()));
    String body = JSON.createObjectNode().set("revision", entry.get("revision")).toString();
    write("revert " + kind, "POST", at + "/revert", body, "If-Match", tag(at));
  }

  private void series() throws Exception {
    if (random.nextInt(3) > 0) {
      ObjectNode patch = JSON.createObjectNode();
      patch.set("description", text("説明 " + random.nextInt(100)));
      patch.put("hue", random.nextInt(360));
      patch("describe series", "series", patch);
      return;
    }
    ObjectNode series = JSON.createObjectNode();
    series.put("slug", pick(List.of("a", "b", "c"))).put("timeZone", "Europe/Berlin");
    series.set("name", text("系列"));
    series.set("shortName", text("系"));
    HttpResponse<String> made = write("found series", "POST", "/api/v1/series", series.toString());
    if (made.statusCode() != 201) {
      String at = "/api/v1/series/" + series.get("slug").asText();
      write("close series", "DELETE", at, null, "If-Match", tag(at));
    }
  }

  private void patch(String what, String kind, JsonNode patch) throws Exception {
    List<String> there = present(kind);
    if (!there.isEmpty()) {
      String at = "/api/v1/" + kind + "/" + pick(there);
      count(
          what,
          server.send("PATCH", at, patch.toString(), "Content-Type", PATCH, "If-Match", tag(at)));
    }
  }

  private void change(String what, String method, String kind, JsonNode body) throws Exception {
    List<String> there = present(kind);
    if (!there.isEmpty()) {
      String at = "/api/v1/" + kind + "/" + pick(there);
      String address = body == null ? at : at + "/merge";
      write(what, method, address, body == null ? null : body.toString(), "If-Match", tag(at));
    }
  }

  private HttpResponse<String> write(
      String what, String method, String path, String body, String... condition) throws Exception {
    boolean known = condition.length == 2 && condition[1] != null;
    HttpResponse<String> answer =
        known
            ? server.send(
                method, path, body, "Content-Type", "application/json", "If-Match", condition[1])
            : server.send(method, path, body, "Content-Type", "application/json");
    count(what, answer);
    return answer;
  }

  private void count(String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(what + ": " + answer.body()).isLessThan(500);
    if (answer.statusCode() / 100 == 2) {
      accepted.merge(what, 1, Integer::sum);
    }
  }

  /** Ids of existing resources; also records them. */
  private List<String> present(String kind) throws Exception {
    String id = kind.equals("series") ? "slug" : "id";
    JsonNode list = Server.json(server.get("/api/v1/" + kind + "?limit=100&fields=" + id));
    List<String> there = list.get("items").findValuesAsText(id);
    ever.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(there);
    return there;
  }

  private String tag(String at) throws Exception {
    return server.get(at).headers().firstValue("ETag").orElse("\"none\"");
  }

  private ObjectNode talk() {
    ObjectNode talk = title();
    talk.set("abstract", text("要旨 $x^2$\n\n" + random.nextInt(100)));
    talk.set("speakers", speakers());
    talk.putArray("references").addObject().put("text", "本 " + random.nextInt(9));
    ObjectNode session = talk.putObject("session").put("start", start());
    session.putArray("series").add("dlap");
    if (random.nextBoolean()) {
      session.withArray("series").add("mlphys");
    }
    return talk;
  }

  private ObjectNode title() {
    ObjectNode talk = JSON.createObjectNode();
    talk.set("title", text("題 " + random.nextInt(100)));
    talk.set("remarks", random.nextBoolean() ? text("備考") : null);
    return talk;
  }

  private ArrayNode speakers() {
    ArrayNode speakers = JSON.createArrayNode();
    for (int i = random.nextInt(2); i >= 0; i--) {
      ObjectNode speaker = speakers.addObject();
      speaker.set("name", name());
      speaker.set("affiliation", text("大学 " + random.nextInt(5)));
    }
    return speakers;
  }

  private ObjectNode numbers() {
    ObjectNode session = JSON.createObjectNode();
    ArrayNode numbers = session.putArray("numbers");
    for (String series : List.of("dlap", "mlphys")) {
      if (random.nextInt(3) > 0) {
        numbers.addObject().put("series", series).put("number", 1 + random.nextInt(500));
      }
    }
    return session;
  }

  private ObjectNode elsewhere() {
    ObjectNode session = JSON.createObjectNode().put("start", start()).putNull("end");
    session.put("status", pick(List.of("cancelled", "postponed", "confirmed")));
    session.set("venue", text("部屋 " + random.nextInt(20)));
    session.set("remarks", random.nextBoolean() ? text("変更") : null);
    return session;
  }

  private ObjectNode name() {
    return text("山田 " + random.nextInt(12) + "郎");
  }

  private String start() {
    return "2027-%02d-%02dT10:30:00+09:00"
        .formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private ObjectNode text(String ja) {
    ObjectNode map = JSON.createObjectNode().put("ja", ja);
    return random.nextInt(3) == 0 ? map.put("en", "in English") : map;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
