package org.seminararchive.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * Permissions for a session, which may belong to several series. A number may be changed only with
 * the scope of its series; everything else with the scope of any of the session's series. A series
 * that was removed from a session may be added again by its own organizers.
 */
@ApplicationScoped
public class SessionClaims {
  @Inject SessionRepository sessions;

  /** Numbers by series slug, from the JSON of the API or the journal. */
  public static Map<String, Integer> numbers(JsonNode session) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (JsonNode number : session.path("numbers")) {
      numbers.put(number.path("series").asText(), number.path("number").asInt());
    }
    return numbers;
  }

  /** A changed number requires the scope of its series. */
  private static List<Claim> changed(Map<String, Integer> before, Map<String, Integer> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    all.removeIf(slug -> Objects.equals(before.get(slug), after.get(slug)));
    return Claim.each(all);
  }

  /**
   * Claims of a change.
   *
   * @param id {@code null} for a newly generated id
   * @param before numbers before; empty for a creation
   * @param after numbers after; empty for a deletion
   */
  public Collection<Claim> of(UUID id, Map<String, Integer> before, Map<String, Integer> after) {
    List<Claim> claims = new ArrayList<>(changed(before, after));
    Set<String> own = new TreeSet<>(before.keySet());
    if (!before.keySet().containsAll(after.keySet())) {
      own.addAll(formerSeries(id, before, after));
    }
    if (!after.isEmpty() && !own.isEmpty()) {
      claims.add(Claim.anyOf(own));
    }
    return claims;
  }

  // Recreating a deleted id requires the claims of the series it belonged to, so that a deletion
  // does not release the id to others.
  private Collection<String> formerSeries(
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
