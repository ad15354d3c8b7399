package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** ETags and conditional requests (RFC 9110, sections 8.8.3 and 13.1). */
@ApplicationScoped
public class Validators {
  private static final int NOT_MODIFIED = Status.NOT_MODIFIED.getStatusCode();
  private static final int PRECONDITION_FAILED = Status.PRECONDITION_FAILED.getStatusCode();

  @Inject CurrentVertxRequest current;

  /** A strong ETag, which differs per coding because the bytes differ. */
  EntityTag tag(String value) {
    ContentCoding coding = coding();
    return new EntityTag(coding == ContentCoding.IDENTITY ? value : value + "-" + coding.token());
  }

  /** Coding of the response to the current request. */
  ContentCoding coding() {
    return AcceptEncoding.preferred(
        current.getCurrent().request().getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  /**
   * Response to a read whose condition fails; {@code null} if it holds.
   *
   * @return 304
   * @throws ApiProblem 412
   */
  Response.ResponseBuilder unchanged(Request request, EntityTag tag) {
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      // Weak comparison for reads (13.1.2), since compressing proxies weaken ETags.
      answer = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
      return answer != null && answer.build().getStatus() == NOT_MODIFIED ? answer : null;
    }
    if (answer.build().getStatus() == PRECONDITION_FAILED) {
      throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, "")
          .withHeader(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
    }
    return answer;
  }

  /**
   * True if the client has this content (weak comparison, RFC 9110, section 13.1.2).
   *
   * @param condition value of {@code If-None-Match}, may be {@code null}
   * @param tag with quotes
   */
  public static boolean isKnown(String condition, String tag) {
    return condition != null && (condition.strip().equals("*") || condition.contains(tag));
  }

  /**
   * True if the client wants this content (strong comparison, RFC 9110, section 13.1.1).
   *
   * @param condition value of {@code If-Match}
   * @param tag with quotes
   */
  public static boolean isCurrent(String condition, String tag) {
    return condition.strip().equals("*")
        || condition.contains(tag) && !condition.contains("W/" + tag);
  }
}
