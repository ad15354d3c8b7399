package org.seminararchive.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/**
 * The authenticated holder of a valid token.
 *
 * @param token id of the token
 * @param name name in the journal
 * @param scopes permissions
 */
public record Holder(UUID token, String name, Scopes scopes) {
  public static final String CHALLENGE = "Bearer realm=\"seminar-archive\"";

  private static final UUID NO_TOKEN = new UUID(0, 0);

  /** Upper bound of missing scopes named in a problem. */
  private static final int NAMED_LIMIT = 20;

  /**
   * The server itself, for operations that its operator configured.
   *
   * @param name name in the journal
   */
  public static Holder server(String name) {
    return new Holder(NO_TOKEN, name, Scopes.of(List.of(Scopes.ADMIN)));
  }

  /** True for the server itself, which has no token. */
  boolean isServer() {
    return token.equals(NO_TOKEN);
  }

  public boolean isAdmin() {
    return scopes.admin();
  }

  /**
   * @param claims claims of all resources that a change touches; empty for resources that belong to
   *     no series and that every organizer may change
   * @throws ApiProblem 403 naming the missing scopes
   */
  public void mayWrite(Collection<Claim> claims) {
    List<Claim> missing = scopes.permitAnyWrite() ? missing(claims) : List.of(Scopes.ANY);
    if (!missing.isEmpty()) {
      throw forbidden(missing);
    }
  }

  /**
   * @throws ApiProblem 403 without the scope {@code people:} of one of these series
   */
  public void mayReadPeopleOf(Collection<String> series) {
    List<Claim> missing = missing(List.of(Claim.peopleOf(series)));
    if (!missing.isEmpty()) {
      throw forbidden(missing);
    }
  }

  /** Claims that the scopes do not satisfy. */
  public List<Claim> missing(Collection<Claim> claims) {
    return claims.stream().distinct().filter(claim -> !scopes.satisfy(claim)).toList();
  }

  /**
   * @throws ApiProblem 403 without the {@code admin} scope
   */
  public void mustBeAdmin() {
    mayWrite(List.of(Claim.ADMIN));
  }

  /** Formats claims for problems and reports. */
  public static String inWords(List<Claim> claims) {
    return claims.stream()
        .limit(NAMED_LIMIT)
        .map(Claim::toString)
        .collect(Collectors.joining(", "));
  }

  static ApiProblem forbidden(List<Claim> missing) {
    return ApiProblem.of(ProblemCode.FORBIDDEN, inWords(missing))
        .with(
            "missingScopes",
            missing.stream().limit(NAMED_LIMIT).map(c -> List.copyOf(c.scopes())).toList())
        .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
  }
}
