package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;

/**
 * Answers for failures of what the server stands on. They are no faults of ours: the client is told
 * when to come again, and the operator is told once and not for every request.
 */
@ApplicationScoped
public class TroubleProblems {
  private static final String RETRY_AFTER = "Retry-After";

  private final Troubles troubles;

  TroubleProblems(Troubles troubles) {
    this.troubles = troubles;
  }

  /** The problem to answer; empty if the failure has another reason. */
  public Optional<ApiProblem> of(Throwable failure) {
    Optional<Trouble> trouble = Trouble.of(failure);
    trouble.ifPresent(troubles::note);
    return trouble.map(TroubleProblems::answer);
  }

  private static ApiProblem answer(Trouble trouble) {
    return switch (trouble) {
      case DISK_FULL, DISK_LOW -> ApiProblem.of(ProblemCode.STORAGE_FULL, "");
      case CROWDED -> ApiProblem.of(ProblemCode.BUSY, "").withHeader(RETRY_AFTER, "2");
      case DATABASE_AWAY, DATABASE_DAMAGED ->
          ApiProblem.of(ProblemCode.DATABASE_UNAVAILABLE, "").withHeader(RETRY_AFTER, "5");
    };
  }
}
