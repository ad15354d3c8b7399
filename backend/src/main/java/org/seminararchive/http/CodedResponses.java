package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Supplier;

/**
 * Conditional responses to reads in the content coding of the request. Each is added to the {@link
 * ResponseCache}.
 */
@ApplicationScoped
class CodedResponses {
  @Inject Validators validators;
  @Inject CurrentVertxRequest current;

  /**
   * 304 if the client has this version.
   *
   * @param whole called otherwise
   */
  Response conditional(Request request, EntityTag tag, Supplier<Response.ResponseBuilder> whole) {
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    return (unchanged == null ? whole.get() : fresh(unchanged)).tag(tag).build();
  }

  /** A response from memory. */
  Response.ResponseBuilder cached(byte[] plain, String type) {
    ContentCoding coding = validators.coding();
    byte[] body = coding.encode(plain);
    ResponseCache.add(current.getCurrent(), body);
    return coded(Response.ok(body, type), coding);
  }

  /** A response that is written in pieces, and cached if it is small. */
  Response.ResponseBuilder streamed(StreamingOutput body, String type) {
    ContentCoding coding = validators.coding();
    RoutingContext context = current.getCurrent();
    StreamingOutput written =
        out -> {
          var copy = new BoundedCopy(out);
          coding.write(copy, body::write);
          copy.bytes().ifPresent(all -> ResponseCache.add(context, all));
        };
    return coded(Response.ok(written, type), coding);
  }

  private static Response.ResponseBuilder coded(
      Response.ResponseBuilder response, ContentCoding coding) {
    return coding == ContentCoding.IDENTITY
        ? fresh(response)
        : fresh(response).header(HttpHeaders.CONTENT_ENCODING, coding.token());
  }

  // "no-cache" permits caching with revalidation, which is answered with 304.
  private static Response.ResponseBuilder fresh(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
