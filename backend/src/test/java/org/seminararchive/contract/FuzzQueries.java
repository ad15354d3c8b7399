package org.seminararchive.contract;

import static org.seminararchive.contract.FuzzRequests.pick;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random query strings with valid and invalid parameters of an operation. */
final class FuzzQueries {
  private static final List<String> BAD =
      List.of(
          "",
          "%20",
          "%00",
          "a%00b",
          "%zz",
          "%",
          "%ff",
          "%F0%9F%92%A5",
          "-1",
          "0",
          "1e3",
          "NaN",
          "99999999999",
          "2147483648",
          "null",
          "a,,b",
          ",",
          "%27%3B--",
          "0000-00-00",
          "9999-12-31",
          "2024-02-30",
          "%2B999999-01-01",
          "true,false",
          "TRUE",
          "x".repeat(400),
          "+",
          "%ED%A0%80");

  private final FuzzContract contract;
  private final FuzzWorld world;

  FuzzQueries(FuzzContract contract, FuzzWorld world) {
    this.contract = contract;
    this.world = world;
  }

  String of(FuzzContract.Operation operation, Random random) {
    var parts = new ArrayList<String>();
    boolean good = random.nextInt(10) < 7;
    for (JsonNode parameter : operation.parameters()) {
      if (parameter.get("in").asText().equals("query")
          && (parameter.path("required").asBoolean()
              || random.nextInt(operation.writes() ? 14 : 6) == 0)) {
        String name = parameter.get("name").asText();
        parts.add(name + "=" + (good ? good(name, parameter, random) : pick(BAD, random)));
      }
    }
    if (random.nextInt(40) == 0) {
      parts.add(
          pick(List.of("nosuch=1", "%00=1", "=", "a%ff=%ff", "Limit=1", "limit", "&&"), random));
    }
    if (!parts.isEmpty() && random.nextInt(20) == 0) {
      parts.add(parts.get(0));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private String good(String name, JsonNode parameter, Random random) {
    JsonNode schema = contract.resolved(parameter.get("schema"));
    if (schema.has("items")) {
      schema = contract.resolved(schema.get("items"));
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asText();
    }
    return switch (name) {
      case "year", "fiscalYear" -> String.valueOf(2019 + random.nextInt(9));
      case "limit" -> String.valueOf(1 + random.nextInt(100));
      case "from", "to" -> "20%02d-0%d-11".formatted(19 + random.nextInt(9), 1 + random.nextInt(9));
      case "series" -> world.any("series", random);
      case "speaker" -> world.any("speakers", random);
      case "cursor" -> world.cursor(random);
      case "fields" -> pick(List.of("id", "title", "id,name", "session", "revision"), random);
      case "since" -> String.valueOf(random.nextInt(150));
      // Does not delay the request, because {@code since} is a past revision.
      case "wait" -> String.valueOf(random.nextInt(31));
      case "language" -> pick(List.of("ja", "en", "none"), random);
      default -> "true";
    };
  }
}
