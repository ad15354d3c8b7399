package org.seminararchive.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.seminararchive.access.Claim;

/**
 * Who has a say in a session, which may be several series' at once. A number is its series' own;
 * everything else is open to each of the session's series. A series that was removed from a session
 * may come back.
 */
@ApplicationScoped
public class SessionClaims {
  private final SessionRepository sessions;

  SessionClaims(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** The number in each series, of a session as the API and the journal show it. */
  public static Map<String, Integer> numbers(JsonNode session) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (JsonNode number : session.path("numbers")) {
      numbers.put(number.path("series").asText(), number.path("number").asInt());
    }
    return numbers;
  }

  /** The number in each series. */
  public static Map<String, Integer> numbers(Session session) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    session.memberships.forEach(m -> numbers.put(m.series.slug, m.number));
    return numbers;
  }

  /** Its numbers need the scope of each of their series; nothing else does. */
  private static List<Claim> changed(Map<String, Integer> before, Map<String, Integer> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(slug -> Objects.equals(before.get(slug), after.get(slug)));
    return Claim.each(all);
  }

  /**
   * What a change of a session needs.
   *
   * @param id {@code null} if it will be given one that nobody had
   * @param before its numbers; none if it is new
   * @param after its numbers; none if it is deleted
   */
  public Collection<Claim> of(UUID id, Map<String, Integer> before, Map<String, Integer> after) {
    List<Claim> claims = new ArrayList<>(changed(before, after));
    Set<String> own = new TreeSet<>(before.keySet());
    if (!before.keySet().containsAll(after.keySet())) {
      own.addAll(returning(id, before, after));
    }
    if (!after.isEmpty() && !own.isEmpty()) {
      claims.add(Claim.anyOf(own));
    }
    return claims;
  }

  // Who deleted a session has not given its id away: whoever makes it anew was in it once.
  private Collection<String> returning(
      UUID id, Map<String, Integer> before, Map<String, Integer> after) {
    if (id == null) {
      return Set.of();
    }
    Set<String> former = new TreeSet<>(sessions.seriesEver(id));
    if (!before.isEmpty()) {
      former.retainAll(after.keySet());
    }
    return former;
  }
}
