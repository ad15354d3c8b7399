package org.seminararchive.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import org.seminararchive.journal.EntryTooLarge;

/** Answers 413 if a resource exceeds the size limit of the journal. */
@Provider
public class EntryTooLargeMapper extends ExceptionMapperBase<EntryTooLarge> {
  @Override
  protected HttpProblem toProblem(EntryTooLarge cause) {
    return HttpProblem.builder().withStatus(ProblemCode.TOO_LARGE.status()).build();
  }
}
