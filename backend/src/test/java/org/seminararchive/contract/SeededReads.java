package org.seminararchive.contract;

import static org.seminararchive.contract.FuzzRequests.pick;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random reads of every public operation, with random parameters and existing values. Reproducible
 * by seed.
 */
final class SeededReads {
  private static final List<String> WORDS =
      List.of("学習", "量子", "lattice", "橋本", "はしもと", "\"neural network\"", "-物理", "QCD");
  private static final List<String> AFFILIATIONS = List.of("東京大学", "京都", "理研", "RIKEN");

  /** Values of {@code expand} by collection. */
  private static final Map<String, String> EXPANDED =
      Map.of("talks", "session", "sessions", "talks", "speakers", "talks", "series", "sessions");

  private final FuzzContract contract;
  private final FuzzClient client;
  private final List<FuzzContract.Operation> operations;
  private final Map<String, List<String>> ids = new HashMap<>();
  private final Map<String, List<String>> fields = new HashMap<>();
  private final Random random;

  SeededReads(long seed, FuzzContract contract, FuzzClient client) {
    this.random = new Random(seed);
    this.contract = contract;
    this.client = client;
    operations =
        contract.operations().stream()
            .filter(o -> !o.writes() && !o.contract().has("security"))
            .toList();
    for (String list : List.of("talks", "sessions", "speakers", "series")) {
      String member = list.equals("series") ? "slug" : "id";
      ids.put(list, read("/api/v1/" + list + "?limit=100").findValuesAsText(member));
    }
  }

  FuzzRequest request(int index) {
    FuzzContract.Operation operation = pick(operations, random);
    String path = path(operation.path());
    var query = new ArrayList<String>();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.get("name").asText();
      int rarity = name.equals("expand") ? 2 : 6;
      boolean given = parameter.path("required").asBoolean() || random.nextInt(rarity) == 0;
      if (parameter.get("in").asText().equals("query") && given) {
        query.add(name + "=" + value(name, parameter, path));
      }
    }
    String address = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return new FuzzRequest(
        index, operation, "GET", address, Map.of("Accept", "*/*"), null, true, false);
  }

  private String path(String template) {
    String path =
        template
            .replace("{slug}", pick(ids.get("series"), random))
            .replace("{number}", String.valueOf(1 + random.nextInt(60)));
    return path.contains("{id}")
        ? path.replace("{id}", pick(ids.get(template.split("/")[3]), random))
        : path;
  }

  private String value(String name, JsonNode parameter, String path) {
    JsonNode schema = contract.resolved(parameter.get("schema"));
    if (schema.has("items")) {
      schema = contract.resolved(schema.get("items"));
    }
    if (name.equals("expand")) {
      return EXPANDED.get(path.split("/")[path.matches(".*/sessions/[0-9]+") ? 5 : 3]);
    }
    if (schema.has("enum")) {
      // The order by relevance requires search words.
      int first = schema.get("enum").get(0).asText().equals("relevance") ? 1 : 0;
      return schema
          .get("enum")
          .get(first + random.nextInt(schema.get("enum").size() - first))
          .asText();
    }
    return switch (name) {
      case "year", "fiscalYear" -> String.valueOf(2019 + random.nextInt(6));
      case "limit" -> String.valueOf(1 + random.nextInt(20));
      case "from" -> "2019-0%d-11".formatted(1 + random.nextInt(9));
      case "to" -> "2024-0%d-11".formatted(1 + random.nextInt(9));
      case "language" -> pick(List.of("ja", "en"), random);
      case "series" -> pick(ids.get("series"), random);
      case "speaker" -> pick(ids.get("speakers"), random);
      case "affiliation" -> encoded(pick(AFFILIATIONS, random));
      case "q" -> encoded(pick(WORDS, random));
      case "fields" -> chosen(path);
      case "since" -> String.valueOf(random.nextInt(170));
      case "wait" -> "0";
      // A cursor belongs to one order of one list.
      case "cursor" -> cursor(path);
      default -> String.valueOf(random.nextBoolean());
    };
  }

  private String chosen(String path) {
    String kind = path.replaceAll("/[0-9a-f-]{36}", "/id").replaceAll("/[0-9]+", "/number");
    List<String> known = fields.getOrDefault(kind, List.of());
    if (known.isEmpty()) {
      var allowed = new ArrayList<String>();
      read(path + "?fields=no-such").at("/errors/0/allowed").forEach(f -> allowed.add(f.asText()));
      fields.put(kind, allowed);
      known = allowed;
    }
    if (known.isEmpty()) {
      // The path does not exist, whatever its parameters are.
      return "id";
    }
    var some = new ArrayList<String>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      some.add(pick(known, random));
    }
    return String.join(",", some);
  }

  private String cursor(String path) {
    String next = read(path + "?limit=1").path("next").asText();
    return next.isEmpty() ? "none" : next.split("cursor=")[1].split("&")[0];
  }

  private JsonNode read(String address) {
    return FuzzContract.tree(client.send("GET", address, Map.of(), null));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
