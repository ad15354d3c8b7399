package org.seminararchive.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** As many as an answer names. */
  private static final int MOST_NAMED = 20;

  /**
   * This server itself, for what its operator has told it to do.
   *
   * @param name as the journal names it
   */
  public static Holder server(String name) {
    return new Holder(NO_TOKEN, name, Scopes.of(List.of(Scopes.ADMIN)));
  }

  /** Whether it is no token at all. */
  boolean isServer() {
    return token.equals(NO_TOKEN);
  }

  public boolean isAdmin() {
    return scopes.admin();
  }

  /**
   * @param claims of everything that a change touches; none means that it belongs to no series, and
   *     so to every organizer
   * @throws ApiProblem 403 that names the missing scopes
   */
  public void mayWrite(Collection<Claim> claims) {
    List<Claim> missing = scopes.writeSomething() ? missing(claims) : List.of(Scopes.ANY);
    if (!missing.isEmpty()) {
      throw forbidden(missing);
    }
  }

  /** Those of the claims that none of the scopes meets. */
  public List<Claim> missing(Collection<Claim> claims) {
    return claims.stream().distinct().filter(claim -> !scopes.meet(claim)).toList();
  }

  /**
   * @throws ApiProblem 403 if they are none
   */
  public void mustBeAdmin() {
    mayWrite(List.of(Claim.ADMIN));
  }

  /** Claims as a problem or a report names them. */
  public static String inWords(List<Claim> claims) {
    return claims.stream().limit(MOST_NAMED).map(Claim::toString).collect(Collectors.joining(", "));
  }

  static ApiProblem forbidden(List<Claim> missing) {
    return ApiProblem.of(ProblemCode.FORBIDDEN, inWords(missing))
        .with(
            "missingScopes",
            missing.stream().limit(MOST_NAMED).map(c -> List.copyOf(c.scopes())).toList())
        .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
  }
}
