package org.seminararchive.http;

import java.util.List;

/** Ends a request with a problem (RFC 9457). Carries codes and values; words are chosen later. */
public class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode problem;
  private final transient List<InputError> errors;
  private final String subject;

  private ApiProblem(ProblemCode problem, String subject, List<InputError> errors) {
    super(problem.code() + " " + subject + " " + errors, null, false, false);
    this.problem = problem;
    this.subject = subject;
    this.errors = List.copyOf(errors);
  }

  public static ApiProblem invalidParameters(List<InputError> errors) {
    return new ApiProblem(ProblemCode.INVALID_PARAMETERS, "", errors);
  }

  public static ApiProblem invalidBody(List<InputError> errors) {
    return new ApiProblem(ProblemCode.INVALID_BODY, "", errors);
  }

  /**
   * @param subject what was looked for, as the client named it, such as {@code talks/abc}
   */
  public static ApiProblem notFound(String subject) {
    return new ApiProblem(ProblemCode.NOT_FOUND, subject, List.of());
  }

  public ProblemCode problem() {
    return problem;
  }

  public String subject() {
    return subject;
  }

  public List<InputError> errors() {
    return errors;
  }
}
