package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.seminararchive.series.SeriesRepository;

/** Reads all series and sessions to which writes refer, in a few statements. */
@ApplicationScoped
public class SessionLookups {
  @Inject SessionRepository sessions;
  @Inject SeriesRepository series;

  /** For a session that has its numbers; its times are not looked up. */
  SessionLookup ofNumbers(SessionRequest request) {
    return of(Set.of(), request.numbers().stream().filter(Objects::nonNull).toList(), List.of());
  }

  SessionLookup of(SessionRequest request) {
    return of(Set.of(), List.of(), List.of(request));
  }

  /**
   * @param ids of existing sessions
   * @param numbers of existing sessions
   * @param requests new sessions
   */
  public SessionLookup of(
      Set<UUID> ids, Collection<SessionNumber> numbers, Collection<SessionRequest> requests) {
    var lookup = new SessionLookup();
    Map<String, Set<Integer>> bySlug = new HashMap<>();
    numbers.forEach(n -> add(bySlug, n));
    requests.stream()
        .flatMap(r -> r.numbers().stream())
        .filter(Objects::nonNull)
        .forEach(n -> add(bySlug, n));
    Set<String> withNextNumber = new HashSet<>();
    requests.forEach(
        r -> r.series().stream().filter(Objects::nonNull).forEach(withNextNumber::add));
    var slugs = new HashSet<>(bySlug.keySet());
    slugs.addAll(withNextNumber);
    series.withSlugs(slugs).forEach(lookup::add);
    withNextNumber.removeIf(slug -> lookup.series(slug).isEmpty());
    withNextNumber.forEach(
        slug -> sessions.lastNumber(slug).ifPresent(last -> lookup.add(slug, last)));
    sessions.withNumbers(ids).forEach(lookup::add);
    sessions.startingIn(starts(requests)).forEach(lookup::add);
    bySlug.keySet().removeIf(slug -> lookup.series(slug).isEmpty());
    bySlug.forEach((slug, some) -> sessions.findByNumbers(slug, some).forEach(lookup::add));
    return lookup;
  }

  private static List<OffsetDateTime> starts(Collection<SessionRequest> requests) {
    return requests.stream().map(SessionRequest::start).filter(Objects::nonNull).toList();
  }

  private static void add(Map<String, Set<Integer>> bySlug, SessionNumber number) {
    bySlug.computeIfAbsent(number.series(), slug -> new TreeSet<>()).add(number.number());
  }
}
