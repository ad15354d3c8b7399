package org.seminararchive.changes;

import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.text.LinearPattern;

/**
 * Position and options of a client that follows the changes.
 *
 * @param name source of {@code since}: the parameter, or the header of a resumed stream
 * @param since last revision that the client has; 0 for none
 * @param limit maximum number of changes in a response
 * @param patience how long to wait for the next change if there is none yet
 */
record ChangesQuery(String name, long since, int limit, Duration patience) {
  private static final LinearPattern REVISION = LinearPattern.compile("\\d{1,18}");

  static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1000;
  private static final int LONGEST_WAIT = 30;

  static ChangesQuery read(UriInfo uri) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Optional<Long> since = since(query, query.needed("since"));
    int limit = query.integer("limit", 1, MOST).orElse(DEFAULT_LIMIT);
    int wait = query.integer("wait", 0, LONGEST_WAIT).orElse(0);
    query.refuseTheRest();
    return new ChangesQuery("since", since.orElseThrow(), limit, Duration.ofSeconds(wait));
  }

  /**
   * Query of a stream, which is resumed automatically.
   *
   * @param lastEventId last event that a reconnecting client has seen; may be {@code null}
   */
  static ChangesQuery ofStream(UriInfo uri, String lastEventId) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    if (lastEventId == null) {
      Optional<Long> since = since(query, query.needed("since"));
      query.refuseTheRest();
      return new ChangesQuery("since", since.orElseThrow(), DEFAULT_LIMIT, Duration.ZERO);
    }
    since(query, query.once("since"));
    query.refuseTheRest();
    long seen =
        revision(lastEventId.strip())
            .orElseThrow(() -> problem(LAST_EVENT_ID, "not-a-revision", lastEventId, List.of()));
    return new ChangesQuery(LAST_EVENT_ID, seen, DEFAULT_LIMIT, Duration.ZERO);
  }

  /**
   * @throws ApiProblem if the revision does not exist, so the client's copy is of another archive
   */
  void check(long lastRevision) {
    if (since > lastRevision) {
      throw problem(
          name, "beyond-the-last-revision", String.valueOf(since), List.of("0–" + lastRevision));
    }
  }

  private static Optional<Long> since(QueryParameters query, Optional<String> given) {
    Optional<Long> since = given.flatMap(ChangesQuery::revision);
    if (given.isPresent() && since.isEmpty()) {
      query.refuse("since", "not-a-revision", given.get(), List.of());
    }
    return since;
  }

  private static Optional<Long> revision(String text) {
    return REVISION.matches(text) ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static ApiProblem problem(String name, String code, String value, List<String> allowed) {
    return ApiProblem.invalidParameters(
        List.of(InputError.ofParameter(name, code, value, allowed)));
  }
}
