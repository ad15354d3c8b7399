package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.seminararchive.contract.FuzzContract.Operation;

/**
 * Random valid and invalid requests for all operations of the contract. Each is determined by seed,
 * index and content of the archive, so that runs are reproducible.
 */
final class FuzzRequests {
  private static final List<String> ODD_SEGMENTS =
      List.of(
          "x",
          "%00",
          "%0a",
          "%zz",
          "%",
          "%2F",
          "%2e%2e",
          "..",
          ".",
          "%F0%9F%92%A5",
          "%ff%fe",
          "-1",
          "0",
          "999999999999999999999",
          "NULL",
          "%22%27%3B--",
          "a".repeat(900),
          "%ED%A0%80",
          ";a=b",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
          "%E3%80%80",
          "me",
          "facets",
          "batch",
          "*");
  private static final List<String> ODD_TAGS =
      List.of(
          "*", "W/\"1\"", "\"1\"", "1", "\"", "\"a\",", ",", "\"1\", \"2\"", "W/", "\"-\"", "\"\"");
  private static final List<String> ODD_KEYS =
      List.of("k".repeat(300), "\"", "a b", "\"quoted\"", "-", "é", "k".repeat(255));
  private static final List<String> ODD_TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json;charset=utf-16",
          "*/*",
          "json",
          "a/b;c",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "application/problem+json");
  private static final List<String> METHODS =
      List.of("HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "TRACE");
  private static final List<String> LANGUAGES =
      List.of("ja", "en", "fr;q=1, ja;q=0.1", "*", ";;", "x");

  private final long seed;
  private final List<Operation> operations;
  private final FuzzWorld world;
  private final FuzzQueries queries;
  private final List<String> tokens;
  private final List<String> used = new ArrayList<>(List.of("first"));

  /**
   * @param tokens an admin token, a token with a write scope, and a token without scopes
   */
  FuzzRequests(long seed, FuzzContract contract, FuzzWorld world, List<String> tokens) {
    this.seed = seed;
    this.operations = contract.operations();
    this.world = world;
    this.queries = new FuzzQueries(contract, world);
    this.tokens = tokens;
  }

  FuzzRequest request(int index) {
    Random random = new Random(seed + index * 7919L);
    // The first random numbers of adjacent seeds are similar.
    random.nextLong();
    Operation operation = operations.get(index % operations.size());
    boolean plain = true;
    var address = new StringBuilder();
    for (String part : operation.path().substring(1).split("/")) {
      boolean odd = part.startsWith("{") && random.nextInt(12) == 0;
      plain &= !odd;
      address
          .append('/')
          .append(odd ? pick(ODD_SEGMENTS, random) : segment(operation, part, random));
    }
    String path = address.toString();
    String method = operation.method();
    if (random.nextInt(30) == 0) {
      method = pick(METHODS, random);
      plain &= method.equals(operation.method());
    }
    var headers = new LinkedHashMap<String, String>();
    authorize(operation, headers, random);
    JsonNode current = conditions(operation, path, headers, random);
    boolean dryRun = operation.takes("dryRun") && random.nextInt(9) == 0;
    String query = dryRun ? "?dryRun=true" : queries.of(operation, random);
    byte[] body = operation.writes() ? body(operation, current, headers, random) : null;
    if (random.nextBoolean()) {
      headers.put("Accept-Language", pick(LANGUAGES, random));
    }
    if (random.nextInt(40) == 0) {
      headers.put("Accept", pick(List.of("text/html", "application/json", "*/*", "x"), random));
      plain = false;
    }
    return new FuzzRequest(index, operation, method, path + query, headers, body, plain, dryRun);
  }

  private String segment(Operation operation, String part, Random random) {
    return switch (part) {
      case "{id}" -> world.any(operation.path().split("/")[3], random);
      case "{slug}", "{series}" -> random.nextInt(3) == 0 ? "mlphys" : world.any("series", random);
      case "{secret}" -> "x".repeat(43);
      case "{registration}" -> "018f3c1e-0000-7000-8000-000000000000";
      case "{number}" -> String.valueOf(1 + random.nextInt(12));
      case "{position}" -> String.valueOf(1 + random.nextInt(3));
      default -> part;
    };
  }

  private void authorize(Operation operation, Map<String, String> headers, Random random) {
    int dice = random.nextInt(20);
    if (!operation.writes() && !operation.contract().has("security") && dice < 17) {
      return;
    }
    if (dice < 17) {
      String token = dice < 13 ? tokens.get(0) : dice < 16 ? tokens.get(1) : tokens.get(2);
      headers.put("Authorization", "Bearer " + token);
    } else if (dice < 19) {
      List<String> wrong =
          List.of(
              "Bearer", "Bearer " + "x".repeat(43), "Basic YTpi", "Bearer \u00e9", "", "seminar_");
      headers.put("Authorization", pick(wrong, random));
    }
  }

  /**
   * Adds a precondition, usually a valid one.
   *
   * @return the current resource
   */
  private JsonNode conditions(
      Operation operation, String path, Map<String, String> headers, Random random) {
    if (operation.takes("Idempotency-Key") && random.nextInt(6) == 0) {
      String key = random.nextInt(4) == 0 ? pick(ODD_KEYS, random) : "key-" + random.nextInt(20);
      headers.put("Idempotency-Key", random.nextBoolean() ? pick(used, random) : key);
      used.add(key);
    }
    if (!operation.takes("If-Match") && !operation.path().contains("{")) {
      return null;
    }
    String resource = path.replaceFirst("/(revert|merge|history|talks|sessions)$", "");
    boolean known = resource.matches("/api/v1/[a-z]+/[a-z0-9-]+");
    FuzzClient.Answer now = known ? world.read(resource) : null;
    String tag = now == null ? null : now.header("etag");
    if (!operation.writes()) {
      if (tag != null && random.nextInt(8) == 0) {
        headers.put("If-None-Match", random.nextBoolean() ? tag : pick(ODD_TAGS, random));
      }
    } else if (random.nextInt(5) == 0) {
      headers.put("If-Match", pick(ODD_TAGS, random));
    } else if (tag != null && random.nextInt(10) > 0) {
      headers.put("If-Match", tag);
    }
    return now == null || now.status() != 200 ? null : FuzzContract.tree(now);
  }

  private byte[] body(
      Operation operation, JsonNode current, Map<String, String> headers, Random random) {
    List<String> types = operation.bodyTypes();
    if (types.isEmpty()) {
      return random.nextInt(20) == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : null;
    }
    boolean oddType = random.nextInt(25) == 0;
    headers.put("Content-Type", oddType ? pick(ODD_TYPES, random) : pick(types, random));
    var bodies = new FuzzBodies(world, random);
    var damage = new FuzzDamage(random);
    if (random.nextInt(400) == 0) {
      return ("{\"title\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
    boolean good = random.nextInt(20) < 11;
    if (types.contains("application/x-ndjson")) {
      return lines(bodies, damage, good, random);
    }
    JsonNode body = bodies.of(operation, current);
    return good ? body.toString().getBytes(StandardCharsets.UTF_8) : damage.of(body);
  }

  private static byte[] lines(FuzzBodies bodies, FuzzDamage damage, boolean good, Random random) {
    var all = new java.io.ByteArrayOutputStream();
    int count = good ? 1 + random.nextInt(4) : random.nextInt(5);
    for (int i = 0; i < count; i++) {
      JsonNode talk = bodies.talk(false);
      boolean bad = !good && random.nextBoolean();
      all.writeBytes(bad ? damage.of(talk) : talk.toString().getBytes(StandardCharsets.UTF_8));
      all.writeBytes(random.nextInt(9) == 0 ? new byte[] {'\r', '\n', '\n'} : new byte[] {'\n'});
    }
    return all.toByteArray();
  }

  static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
