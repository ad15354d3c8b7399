package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;

/**
 * Problems for failures of the infrastructure: the client gets a time to retry, and the operator
 * one log line instead of one per request.
 */
@ApplicationScoped
public class TroubleProblems {
  private static final String RETRY_AFTER = "Retry-After";

  @Inject Troubles troubles;

  /** The problem of a failure; empty if it has another cause. */
  public Optional<ApiProblem> of(Throwable failure) {
    Optional<Trouble> trouble = troubles.of(failure);
    trouble.ifPresent(troubles::note);
    return trouble.map(TroubleProblems::answer);
  }

  private static ApiProblem answer(Trouble trouble) {
    return switch (trouble) {
      case DISK_FULL, DISK_LOW -> ApiProblem.of(ProblemCode.STORAGE_FULL, "");
      case CROWDED -> ApiProblem.of(ProblemCode.BUSY, "").withHeader(RETRY_AFTER, "2");
      case FILES_AWAY ->
          ApiProblem.of(ProblemCode.FILES_UNAVAILABLE, "").withHeader(RETRY_AFTER, "5");
      case DATABASE_AWAY, DATABASE_DAMAGED ->
          ApiProblem.of(ProblemCode.DATABASE_UNAVAILABLE, "").withHeader(RETRY_AFTER, "5");
    };
  }
}
