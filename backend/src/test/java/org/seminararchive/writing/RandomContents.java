package org.seminararchive.writing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random request bodies with a small set of series, numbers and names, so that collisions are
 * frequent.
 */
final class RandomContents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> series;
  private final Random random;
  private int names;

  RandomContents(List<String> series, Random random) {
    this.series = series;
    this.random = random;
  }

  /** A programme with one session, as JSON, which is valid YAML. */
  ObjectNode page() {
    ObjectNode session = place();
    session.set("numbers", map());
    ObjectNode talk = title();
    talk.putArray("speakers").addObject().put("name", known());
    session.putArray("talks").add(talk);
    ObjectNode page = JSON.createObjectNode();
    page.putArray("sessions").add(session);
    return page;
  }

  private ObjectNode map() {
    ObjectNode numbers = JSON.createObjectNode();
    for (String slug : some()) {
      numbers.put(slug, 1 + random.nextInt(12));
    }
    return numbers;
  }

  ObjectNode talk() {
    ObjectNode talk = title();
    talk.setAll(cast());
    talk.set("session", random.nextBoolean() ? session() : there());
    return talk;
  }

  private ObjectNode there() {
    ObjectNode place = JSON.createObjectNode();
    return place.put("series", pick()).put("number", 1 + random.nextInt(8));
  }

  private ObjectNode session() {
    ObjectNode session = place();
    ArrayNode in = session.putArray("series");
    some().forEach(in::add);
    return session;
  }

  ObjectNode numbers() {
    ObjectNode session = JSON.createObjectNode();
    ArrayNode numbers = session.putArray("numbers");
    map()
        .properties()
        .forEach(n -> numbers.addObject().put("series", n.getKey()).set("number", n.getValue()));
    return session;
  }

  ObjectNode place() {
    String start = "2032-%02d-10T10:30:00+09:00".formatted(1 + random.nextInt(12));
    return JSON.createObjectNode().put("start", start);
  }

  ObjectNode title() {
    ObjectNode talk = JSON.createObjectNode();
    talk.putObject("title").put("ja", "題 " + random.nextInt(1000));
    return talk;
  }

  ObjectNode cast() {
    ObjectNode talk = JSON.createObjectNode();
    talk.putArray("speakers").addObject().putObject("name").put("ja", known());
    return talk;
  }

  ObjectNode name() {
    ObjectNode speaker = JSON.createObjectNode();
    speaker.putObject("name").put("ja", "新名" + names++ + "郎太");
    return speaker;
  }

  ObjectNode hue() {
    return JSON.createObjectNode().put("hue", random.nextInt(360));
  }

  private Set<String> some() {
    Set<String> some = new LinkedHashSet<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      some.add(pick());
    }
    return some;
  }

  private String known() {
    return "名前" + random.nextInt(6) + "郎太";
  }

  private String pick() {
    return series.get(random.nextInt(series.size()));
  }
}
