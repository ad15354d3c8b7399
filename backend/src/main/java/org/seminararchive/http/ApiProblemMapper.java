package org.seminararchive.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Converts an {@link ApiProblem} into a response; {@link ProblemInWords} adds the texts. */
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
