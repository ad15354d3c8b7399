package org.seminararchive.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.ADMIN;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tokenFor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;

/**
 * Organizers of several series send random requests. After each accepted write, resources of other
 * series must be unchanged, byte by byte.
 */
@QuarkusTest
@TestProfile(Organizing.class)
class OverstepStories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SERIES = List.of("random-a", "random-b", "random-c");
  private static final int WRITES = Integer.getInteger("stories.organizers.writes", 150);
  private static final long SEED = Long.getLong("stories.organizers.seed", 13);

  @TestHTTPResource("/")
  URI root;

  /** Series to which each session ever belonged. */
  private final Map<String, Set<String>> ever = new HashMap<>();

  /** All resources of these series, by id. */
  private record Picture(Map<String, JsonNode> talks, Map<String, JsonNode> sessions) {}

  @Test
  void resourcesOfOtherSeriesStayUnchanged() throws Exception {
    SERIES.forEach(OverstepStories::found);
    Map<String, Set<String>> tokens = new LinkedHashMap<>();
    for (List<String> held :
        List.of(
            SERIES.subList(0, 1),
            SERIES.subList(1, 2),
            SERIES.subList(0, 2),
            SERIES.subList(2, 3))) {
      String[] scopes = held.stream().map(slug -> "write:" + slug).toArray(String[]::new);
      tokens.put(tokenFor(scopes), Set.copyOf(held));
    }
    tokens.put(ADMIN, Set.copyOf(SERIES));
    List<String> all = List.copyOf(tokens.keySet());
    var organizers = new RandomOrganizers(root, SERIES, SEED);
    Random random = new Random(SEED);
    Picture before = look(organizers);
    for (int i = 0; i < WRITES; i++) {
      String token = all.get(random.nextInt(all.size()));
      if (organizers.one(token)) {
        Picture after = look(organizers);
        compare(
            before, after, tokens.get(token), "write %d with %s".formatted(i, tokens.get(token)));
        before = after;
      }
    }
    assertThat(organizers.accepted().values())
        .as("%s", organizers.accepted())
        .hasSizeGreaterThan(12);
    assertThat(organizers.accepted().values().stream().mapToInt(n -> n).sum())
        .isBetween(WRITES / 10, WRITES * 9 / 10);
  }

  private void compare(Picture before, Picture after, Set<String> held, String what) {
    for (String id : union(before.sessions, after.sessions)) {
      Map<String, Integer> was = numbers(before.sessions.get(id));
      Map<String, Integer> is = numbers(after.sessions.get(id));
      for (String slug : SERIES) {
        if (!held.contains(slug)) {
          assertThat(is.get(slug))
              .as("%s: number in %s of %s", what, slug, id)
              .isEqualTo(was.get(slug));
        }
      }
      if (!was.isEmpty() && !mayTouch(id, was.keySet(), is.keySet(), held)) {
        assertThat(after.sessions.get(id))
            .as("%s: session", what)
            .isEqualTo(before.sessions.get(id));
      }
    }
    for (String id : union(before.talks, after.talks)) {
      compareTalk(before.talks.get(id), after.talks.get(id), held, what);
    }
    after.sessions.forEach(
        (id, s) -> ever.computeIfAbsent(id, i -> new HashSet<>()).addAll(numbers(s).keySet()));
  }

  private void compareTalk(JsonNode before, JsonNode after, Set<String> held, String what) {
    Set<String> was = series(before);
    Set<String> is = series(after);
    Set<String> kept = new TreeSet<>(was);
    kept.removeAll(held);
    boolean stays = before != null && after != null && session(before).equals(session(after));
    if (!stays) {
      assertThat(is).as("%s: talk that is lost", what).containsAll(kept);
    }
    boolean own = is.isEmpty() || !Collections.disjoint(is, held);
    if (before == null) {
      assertThat(own).as("%s: talk announced in %s", what, is).isTrue();
    } else if (after != null && !mayTouch(session(before), was, is, held)) {
      assertThat(after).as("%s: talk", what).isEqualTo(before);
    }
  }

  /** True if the session has, or had and regained, a number in a series of the holder. */
  private boolean mayTouch(String session, Set<String> was, Set<String> is, Set<String> held) {
    Set<String> back = new HashSet<>(ever.getOrDefault(session, Set.of()));
    back.retainAll(is);
    back.addAll(was);
    return !Collections.disjoint(back, held);
  }

  private static Set<String> union(Map<String, JsonNode> one, Map<String, JsonNode> other) {
    Set<String> all = new HashSet<>(one.keySet());
    all.addAll(other.keySet());
    return all;
  }

  private static String session(JsonNode talk) {
    return talk.at("/session/id").asText();
  }

  private static Set<String> series(JsonNode talk) {
    return talk == null ? Set.of() : numbers(talk.get("session")).keySet();
  }

  private static Map<String, Integer> numbers(JsonNode session) {
    Map<String, Integer> numbers = new TreeMap<>();
    if (session != null) {
      session
          .get("numbers")
          .forEach(n -> numbers.put(n.get("series").asText(), n.get("number").asInt()));
    }
    return numbers;
  }

  private Picture look(RandomOrganizers organizers) throws Exception {
    Picture now = new Picture(list(organizers, "talks"), list(organizers, "sessions"));
    organizers.look(now.talks.values(), now.sessions.values());
    return now;
  }

  private static Map<String, JsonNode> list(RandomOrganizers organizers, String kind)
      throws Exception {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    String next = kind + "?limit=100&series=" + String.join(",", SERIES);
    while (next != null) {
      JsonNode page = JSON.readTree(organizers.read(next));
      Objects.requireNonNull(page.get("items"), page.toString())
          .forEach(item -> all.put(item.get("id").asText(), item));
      next =
          page.hasNonNull("next") ? page.get("next").asText().substring("/api/v1/".length()) : null;
    }
    return all;
  }

  private static void found(String slug) {
    asAdmin()
        .body(
            """
            {"slug":"%1$s","name":{"en":"%1$s"},"shortName":{"en":"%1$s"},"timeZone":"Asia/Tokyo"}"""
                .formatted(slug))
        .post("/api/v1/series")
        .then()
        .statusCode(201);
  }
}
