package org.seminararchive.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem (RFC 9457). Contains codes and values; texts are added later. */
public class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode problem;
  private final transient InputErrors errors;
  private final String subject;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private ApiProblem(ProblemCode problem, String subject, List<InputError> errors) {
    super(problem.code() + " " + subject, null, false, false);
    this.problem = problem;
    this.subject = subject;
    this.errors = InputErrors.copyOf(errors);
  }

  /**
   * @param subject argument of the problem's text; may be empty
   */
  public static ApiProblem of(ProblemCode problem, String subject) {
    return new ApiProblem(problem, subject, List.of());
  }

  /** A problem of the whole request with several causes, such as the reasons of a conflict. */
  public static ApiProblem of(ProblemCode problem, List<InputError> errors) {
    return new ApiProblem(problem, "", errors);
  }

  public static ApiProblem invalidParameters(List<InputError> errors) {
    return of(ProblemCode.INVALID_PARAMETERS, errors);
  }

  public static ApiProblem invalidBody(List<InputError> errors) {
    return of(ProblemCode.INVALID_BODY, errors);
  }

  /**
   * Ends a request whose body has errors.
   *
   * @throws ApiProblem 422 with all errors; nothing is thrown if there are none
   */
  public static void refuse(List<InputError> errors) {
    if (!errors.isEmpty()) {
      throw invalidBody(errors);
    }
  }

  /**
   * @param subject name of the missing resource as in the request, such as {@code talks/abc}
   */
  public static ApiProblem notFound(String subject) {
    return of(ProblemCode.NOT_FOUND, subject);
  }

  /** Same problem of an enclosing document, where the erroneous one is at {@code prefix}. */
  public ApiProblem under(String prefix) {
    ApiProblem same = new ApiProblem(problem, subject, errors.map(e -> e.under(prefix)));
    same.members.putAll(members);
    same.headers.putAll(headers);
    return same;
  }

  /** Adds a member for machines. */
  public ApiProblem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds a header to the response. */
  public ApiProblem withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemCode problem() {
    return problem;
  }

  public String subject() {
    return subject;
  }

  /** The first errors; {@link InputErrors} knows the number of omitted ones. */
  public InputErrors errors() {
    return errors;
  }

  public Map<String, Object> members() {
    return members;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
