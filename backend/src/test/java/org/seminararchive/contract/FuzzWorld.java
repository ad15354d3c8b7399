package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Existing and deleted resources of the archive, for later requests. */
class FuzzWorld {
  private static final Map<String, String> LISTS =
      Map.of(
          "mails", "/api/v1/mails",
          "material-health", "/api/v1/material-health?limit=100",
          "talks", "/api/v1/talks?limit=100&sort=-updated",
          "sessions", "/api/v1/sessions?limit=100&sort=-updated",
          "speakers", "/api/v1/speakers?limit=100",
          "series", "/api/v1/series?limit=100",
          "tokens", "/api/v1/tokens",
          "webhooks", "/api/v1/webhooks");

  private final FuzzClient client;
  private final String admin;
  private final Set<String> untouchable = new LinkedHashSet<>();
  private final Map<String, List<String>> present = new LinkedHashMap<>();
  private final Map<String, Set<String>> ever = new LinkedHashMap<>();
  private final List<String> cursors = new ArrayList<>(List.of("abc"));

  /**
   * @param inUse tokens that must not be revoked
   */
  FuzzWorld(FuzzClient client, String admin, List<String> inUse) {
    this.client = client;
    this.admin = admin;
    for (String token : inUse) {
      JsonNode own = FuzzContract.tree(client.get("/api/v1/tokens/me", token));
      untouchable.add(own.get("id").asText());
    }
  }

  void look() {
    for (String kind : LISTS.keySet().stream().sorted().toList()) {
      JsonNode page = FuzzContract.tree(client.get(LISTS.get(kind), admin));
      var found = new ArrayList<String>();
      for (JsonNode item : page.get("items")) {
        String id = item.get(kind.equals("series") ? "slug" : "id").asText();
        if (!untouchable.contains(id) && !item.has("revoked")) {
          found.add(id);
        }
      }
      present.put(kind, found);
      ever.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(found);
      if (page.has("next")) {
        String next = page.get("next").asText();
        int at = next.indexOf("cursor=");
        cursors.add(next.substring(at + 7).split("&")[0]);
      }
    }
  }

  String any(String kind, Random random) {
    List<String> pool = present.get(kind);
    if (pool.isEmpty() || random.nextInt(10) == 0) {
      pool = List.copyOf(ever.get(kind));
    }
    return pool.isEmpty() ? kind : pool.get(random.nextInt(pool.size()));
  }

  String cursor(Random random) {
    return cursors.get(random.nextInt(cursors.size()));
  }

  /** Current response of the resource. */
  FuzzClient.Answer read(String path) {
    return client.get(path, admin);
  }
}
