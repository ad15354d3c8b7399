package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The state of an archive that rejected requests must not change: all public data, tokens and
 * webhooks.
 *
 * @param parts by name
 */
record ArchiveState(Map<String, String> parts) {

  /**
   * @throws IllegalStateException if the archive is not healthy
   */
  static ArchiveState of(FuzzClient client, String admin) {
    FuzzClient.Answer health = client.get("/q/health/ready", admin);
    if (health.status() != 200) {
      throw new IllegalStateException("not healthy: " + FuzzContract.tree(health));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("revision", FuzzContract.tree(health).at("/checks").findPath("revision").asText());
    parts.put("programme", text(client.get("/api/v1/programme", admin)));
    for (String list : List.of("tokens", "webhooks", "audit")) {
      JsonNode items = FuzzContract.tree(client.get("/api/v1/" + list, admin)).get("items");
      var entries = new TreeSet<String>();
      items.forEach(
          item -> entries.add(item.path("id") + " " + item.path("revoked") + item.path("at")));
      parts.put(list, entries.toString());
    }
    return new ArchiveState(parts);
  }

  private static String text(FuzzClient.Answer answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Readable list of differences. */
  List<String> differences(ArchiveState later) {
    var differences = new ArrayList<String>();
    parts.forEach(
        (name, before) -> {
          if (!before.equals(later.parts.get(name))) {
            differences.add("something was written: the %s differ".formatted(name));
          }
        });
    return differences;
  }
}
