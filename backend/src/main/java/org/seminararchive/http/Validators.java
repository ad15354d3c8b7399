package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/**
 * The tags of what is read, and what a client that has one already is answered (RFC 9110, sections
 * 8.8.3 and 13.1).
 */
@ApplicationScoped
class Validators {
  private static final int NOT_MODIFIED = Status.NOT_MODIFIED.getStatusCode();
  private static final int PRECONDITION_FAILED = Status.PRECONDITION_FAILED.getStatusCode();

  private final CurrentVertxRequest current;

  Validators(CurrentVertxRequest current) {
    this.current = current;
  }

  /** A strong tag: compressed bytes are other bytes, and it stands for bytes. */
  EntityTag tag(String value) {
    ContentCoding coding = coding();
    return new EntityTag(coding == ContentCoding.IDENTITY ? value : value + "-" + coding.token());
  }

  /** The coding in which the present request is answered. */
  ContentCoding coding() {
    return ContentCoding.preferred(
        current.getCurrent().request().getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  /**
   * The answer to a read whose condition is not met, {@code null} if it is.
   *
   * @return that there is nothing new
   * @throws ApiProblem 412, in words
   */
  Response.ResponseBuilder unchanged(Request request, EntityTag tag) {
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      // For a read a weak tag is as good (13.1.2); proxies that compress make such.
      answer = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
      return answer != null && answer.build().getStatus() == NOT_MODIFIED ? answer : null;
    }
    if (answer.build().getStatus() == PRECONDITION_FAILED) {
      throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, "")
          .withHeader(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
    }
    return answer;
  }
}
