package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Valid request bodies; most are accepted. */
final class FuzzBodies {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> WORDS =
      List.of("深層学習", "物理", "Lattice", "gauge", "拡散", "モデル", "量子", "Ising", "流", "networks");

  private final FuzzWorld world;
  private final Random random;

  FuzzBodies(FuzzWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  /**
   * @param current the resource to change; {@code null} if there is none
   */
  JsonNode of(FuzzContract.Operation operation, JsonNode current) {
    String id = operation.id();
    if (operation.method().equals("PATCH")) {
      return patch(id);
    }
    if (operation.method().equals("PUT") && current instanceof ObjectNode whole) {
      patch(id).properties().forEach(m -> whole.set(m.getKey(), m.getValue()));
      return whole;
    }
    if (id.startsWith("revert")) {
      return JSON.createObjectNode().put("revision", revisionNear(current));
    }
    return switch (id) {
      case "mergeSpeaker" -> JSON.createObjectNode().put("into", world.any("speakers", random));
      case "createToken" -> token();
      case "createWebhook" -> webhook();
      case "createSeries", "replaceSeries" -> series();
      case "createSession", "replaceSession" -> session();
      case "signUpForSeries", "signUpForSession" ->
          JSON.createObjectNode()
              .put("mail", "reader%d@example.org".formatted(random.nextInt(99)))
              .put("name", name())
              .put("consent", true);
      case "createMail" -> JSON.createObjectNode().put("kind", "announcement").put("held", true);
      case "testMail" ->
          JSON.createObjectNode().put("kind", "slides").put("mail", "reader@example.org");
      case "createSpeaker", "replaceSpeaker" -> JSON.createObjectNode().set("name", text(name()));
      default -> talk(id.equals("putTalkByNumber"));
    };
  }

  private int revisionNear(JsonNode current) {
    int now = current == null ? 400 : current.path("revision").asInt(400);
    return random.nextInt(3) > 0 ? now : 1 + random.nextInt(now);
  }

  ObjectNode talk(boolean inside) {
    ObjectNode talk = JSON.createObjectNode();
    if (random.nextInt(6) > 0) {
      talk.set("title", text(words(4)));
    }
    talk.put("language", random.nextBoolean() ? "ja" : "en");
    ArrayNode speakers = talk.putArray("speakers");
    for (int i = random.nextInt(3); i >= 0; i--) {
      ObjectNode speaker = speakers.addObject();
      if (random.nextInt(3) == 0) {
        speaker.put("speakerId", world.any("speakers", random));
      } else {
        speaker.set("name", text(name()));
      }
      speaker.set("affiliation", text(words(1)));
    }
    ObjectNode material = talk.putArray("materials").addObject();
    material.put("kind", "slides").put("url", "https://example.org/" + random.nextInt(99));
    material.set("label", text("講演スライド"));
    talk.putArray("references").addObject().put("text", words(5)).put("arxiv", "2103.11965");
    if (!inside) {
      ObjectNode session = talk.putObject("session");
      switch (random.nextInt(4)) {
        case 0 -> session.put("id", world.any("sessions", random));
        case 1 -> session.put("series", "mlphys").put("number", 1 + random.nextInt(9));
        default -> session.setAll(session());
      }
    }
    return talk;
  }

  ObjectNode session() {
    ObjectNode session = JSON.createObjectNode().put("start", start());
    if (random.nextBoolean()) {
      session.putArray("series").add("mlphys");
    } else {
      session.putArray("numbers").addObject().put("series", "dlap").put("number", number());
      session.put("timeZone", "Asia/Tokyo").put("format", "online").put("kind", "talk");
      session.set("venue", text(words(2)));
    }
    return session;
  }

  private ObjectNode series() {
    ObjectNode series = JSON.createObjectNode();
    series.put("slug", "s" + random.nextInt(100_000)).put("timeZone", "Asia/Tokyo");
    series.set("name", text(words(3)));
    series.set("shortName", text(words(1)));
    series.put("hue", random.nextInt(360));
    series.putObject("defaults").put("minutes", 90);
    return series;
  }

  private ObjectNode token() {
    ObjectNode token = JSON.createObjectNode().put("holder", name());
    token.putArray("scopes").add("write:dlap");
    return token.put("expires", "2999-01-01T00:00:00+09:00");
  }

  /** A webhook whose receiver is unreachable. */
  private ObjectNode webhook() {
    ObjectNode webhook =
        JSON.createObjectNode().put("url", "http://127.0.0.1:1/" + name().length());
    if (random.nextBoolean()) {
      webhook.put("description", name()).putArray("series").add("mlphys");
    }
    return webhook;
  }

  private ObjectNode patch(String operation) {
    ObjectNode patch = JSON.createObjectNode();
    if (operation.contains("Talk")) {
      switch (random.nextInt(4)) {
        case 0 -> patch.set("title", text(words(3)));
        case 1 -> patch.set("remarks", random.nextBoolean() ? text("追記\n二行目") : null);
        case 2 -> patch.putArray("speakers").addObject().set("name", text(name()));
        default -> patch.put("position", 1 + random.nextInt(20));
      }
    } else if (operation.contains("Session")) {
      switch (random.nextInt(3)) {
        case 0 -> patch.put("status", random.nextBoolean() ? "postponed" : "cancelled");
        case 1 -> patch.set("venue", text(words(2)));
        default -> patch.put("start", start()).putNull("end");
      }
    } else if (operation.equals("changeMail")) {
      patch.put("held", random.nextBoolean());
    } else if (operation.equals("changeRegistration")) {
      patch.put("name", name());
    } else if (operation.contains("Speaker")) {
      patch.set("name", text(name()));
    } else {
      patch.set("description", text(words(9)));
    }
    return patch;
  }

  private int number() {
    return 60 + random.nextInt(900_000);
  }

  private String start() {
    return "20%02d-%02d-%02dT10:30:00+09:00"
        .formatted(20 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private ObjectNode text(String text) {
    ObjectNode map = JSON.createObjectNode().put("ja", text);
    return random.nextInt(4) == 0 ? map.put("en", "in English") : map;
  }

  private String name() {
    return "山田 " + words(1) + random.nextInt(3000);
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
