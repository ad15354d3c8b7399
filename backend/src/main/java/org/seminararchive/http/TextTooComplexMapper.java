package org.seminararchive.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import org.seminararchive.text.TextTooComplex;

/** Answers 422 if matching a text exceeds the limit of {@code LinearPattern}. */
@Provider
public class TextTooComplexMapper extends ExceptionMapperBase<TextTooComplex> {
  @Override
  protected HttpProblem toProblem(TextTooComplex cause) {
    return HttpProblem.builder().withStatus(ProblemCode.TEXT_TOO_COMPLEX.status()).build();
  }
}
