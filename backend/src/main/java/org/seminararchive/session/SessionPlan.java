package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.http.InputError;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.writing.Inferences;

/**
 * Validates a requested session and fills in defaults of its series, which are reported as
 * inferences. Writes nothing.
 */
@ApplicationScoped
public class SessionPlan {
  private static final int USUAL_MINUTES = 60;

  @Inject SessionLookups lookups;
  @Inject SeriesRepository series;
  @Inject UnusualTimes unusual;

  /**
   * Content of a new session.
   *
   * @param prefix JSON Pointer of the session in the request body
   * @param fallback status if none was sent
   * @param known contains the series and sessions to which the request refers
   */
  public SessionContent ofNew(
      UUID id,
      SessionRequest request,
      Status fallback,
      String prefix,
      SessionLookup known,
      Inferences inferences,
      List<InputError> errors) {
    Map<String, Integer> numbers =
        request.series().isEmpty()
            ? numbers(request, null, prefix, known, errors)
            : nextNumbers(request, prefix, known, inferences, errors);
    Series first = first(numbers, known);
    String zone = SessionTimes.zone(request, first, prefix, inferences, errors);
    OffsetDateTime end = request.end();
    if (!request.endSaid() && request.start() != null) {
      int minutes = first == null ? USUAL_MINUTES : first.usualMinutes(USUAL_MINUTES);
      end = request.start().plusMinutes(minutes);
      inferences.note(prefix + "/end", "usual-length", end);
    }
    check(request.start(), end, zone, prefix, inferences, errors);
    var venue = request.venue();
    if (venue == null
        && first != null
        && first.defaults != null
        && first.defaults.venue() != null) {
      venue = first.defaults.venue();
      inferences.note(prefix + "/venue", "usual-venue", venue);
    }
    Status status = request.status();
    if (status == null) {
      status = fallback;
      inferences.note(prefix + "/status", "usual-status", status);
    }
    SessionContent content = request.content(id, numbers, end, zone, status, venue);
    unusual.tell(content, known.startingWith(request.start()), prefix, inferences);
    return content;
  }

  /**
   * Content of a complete session; only a missing time zone is filled in.
   *
   * @param itself the existing session, whose own numbers are not conflicts; {@code null} if there
   *     is none
   */
  public SessionContent ofWhole(
      UUID id,
      Session itself,
      SessionRequest request,
      Inferences inferences,
      List<InputError> errors) {
    if (!request.series().isEmpty()) {
      errors.add(InputError.at("/series", "only-in-post", ""));
    }
    SessionLookup known = lookups.ofNumbers(request);
    Map<String, Integer> numbers = numbers(request, itself, "", known, errors);
    Series first = first(numbers, known);
    String zone = SessionTimes.zone(request, first, "", new Inferences(), errors);
    check(request.start(), request.end(), zone, "", inferences, errors);
    Status status = request.status() == null ? Status.CONFIRMED : request.status();
    return request.content(id, numbers, request.end(), zone, status, request.venue());
  }

  /** Reports unusual times of a valid change. */
  void tellUnusualTimes(SessionContent content, Session itself, Inferences inferences) {
    unusual.tell(content, itself, inferences);
  }

  private Map<String, Integer> nextNumbers(
      SessionRequest request,
      String prefix,
      SessionLookup known,
      Inferences inferences,
      List<InputError> errors) {
    if (!request.numbers().isEmpty()) {
      errors.add(InputError.at(prefix + "/numbers", "numbers-and-series", ""));
    }
    var numbers = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < request.series().size(); i++) {
      String slug = request.series().get(i);
      String at = prefix + "/series/" + i;
      Series owner = slug == null ? null : known.series(slug).orElse(null);
      if (owner == null) {
        errors.add(InputError.at(at, "unknown-series", String.valueOf(slug), series.slugs()));
      } else if (numbers.containsKey(slug)) {
        errors.add(InputError.at(at, "given-twice", slug));
      } else {
        int next = known.lastNumber(slug) + 1;
        numbers.put(slug, next);
        inferences.note(
            prefix + "/numbers/" + (numbers.size() - 1), "next-number", slug + " " + next);
      }
    }
    return numbers;
  }

  private Map<String, Integer> numbers(
      SessionRequest request,
      Session itself,
      String prefix,
      SessionLookup known,
      List<InputError> errors) {
    var numbers = new LinkedHashMap<String, Integer>();
    if (request.numbers().isEmpty()) {
      errors.add(
          InputError.at(prefix + (itself == null ? "/series" : "/numbers"), "no-series", ""));
    }
    for (int i = 0; i < request.numbers().size(); i++) {
      SessionNumber number = request.numbers().get(i);
      if (number == null) {
        continue;
      }
      String at = prefix + "/numbers/" + i;
      Series owner = known.series(number.series()).orElse(null);
      if (owner == null) {
        errors.add(
            InputError.at(at + "/series", "unknown-series", number.series(), series.slugs()));
      } else if (numbers.containsKey(number.series())) {
        errors.add(InputError.at(at + "/series", "given-twice", number.series()));
      } else if (isTaken(number, itself, known)) {
        errors.add(
            InputError.at(at + "/number", "number-taken", number.series() + " " + number.number()));
      } else {
        numbers.put(number.series(), number.number());
      }
    }
    return numbers;
  }

  private static boolean isTaken(SessionNumber number, Session itself, SessionLookup known) {
    return known
        .find(number.series(), number.number())
        .filter(other -> itself == null || !other.id.equals(itself.id))
        .isPresent();
  }

  private static void check(
      OffsetDateTime start,
      OffsetDateTime end,
      String zone,
      String prefix,
      Inferences inferences,
      List<InputError> errors) {
    SessionTimes.checkEnd(start, end, prefix, errors);
    SessionTimes.tell(start, zone, prefix + "/start", inferences);
    SessionTimes.tell(end, zone, prefix + "/end", inferences);
  }

  private static Series first(Map<String, Integer> numbers, SessionLookup known) {
    return numbers.isEmpty()
        ? null
        : known.series(numbers.keySet().iterator().next()).orElseThrow();
  }
}
