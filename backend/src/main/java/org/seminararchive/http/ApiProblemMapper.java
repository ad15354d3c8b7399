package org.seminararchive.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Answers an {@link ApiProblem}; its words are filled in by {@link ProblemInWords}. */
@Provider
public class ApiProblemMapper extends ExceptionMapperBase<ApiProblem> {
  @Override
  protected HttpProblem toProblem(ApiProblem cause) {
    return HttpProblem.builder()
        .withStatus(cause.problem().status())
        .withTitle(cause.problem().code())
        .build();
  }
}
