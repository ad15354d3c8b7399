package org.seminararchive.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/**
 * Somebody with a valid token.
 *
 * @param token the token's id
 * @param name as the journal names them
 * @param scopes what they may do
 */
public record Holder(UUID token, String name, Scopes scopes) {
  public static final String CHALLENGE = "Bearer realm=\"seminar-archive\"";

  private static final UUID NO_TOKEN = new UUID(0, 0);

  /**
   * This server itself, for what its operator has told it to do.
   *
   * @param name as the journal names it
   */
  public static Holder server(String name) {
    return new Holder(NO_TOKEN, name, Scopes.of(List.of(Scopes.ADMIN)));
  }

  /**
   * @param series slugs of all series that something belongs to; none means that it belongs to
   *     nobody yet, and so to every organizer
   * @throws ApiProblem 403 if none of them is theirs
   */
  public void mayWrite(Collection<String> series) {
    boolean may = series.isEmpty() ? scopes.writeSomething() : scopes.write(series);
    if (!may) {
      throw forbidden();
    }
  }

  /**
   * @throws ApiProblem 403 if they are none
   */
  public void mustBeAdmin() {
    if (!scopes.admin()) {
      throw forbidden();
    }
  }

  private static ApiProblem forbidden() {
    return ApiProblem.of(ProblemCode.FORBIDDEN, "")
        .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
  }
}
