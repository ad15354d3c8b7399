package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.seminararchive.query.Rows;

/**
 * JSON responses with strong validators (RFC 9110, section 8.8). Responses about many resources are
 * valid for a revision of the journal, so a conditional read only reads the revision. The response
 * about a single resource is valid as long as its bytes are equal, whatever else changes. All of
 * them are kept by {@link HotResponses}.
 */
@ApplicationScoped
public class Representations {
  private final AnsweredRevision answered;
  private final JsonRendering json;
  private final Validators validators;
  private final Expansions expansions;
  private final Edition edition;
  private final CurrentVertxRequest current;

  Representations(
      AnsweredRevision answered,
      JsonRendering json,
      Validators validators,
      Expansions expansions,
      Edition edition,
      CurrentVertxRequest current) {
    this.answered = answered;
    this.json = json;
    this.validators = validators;
    this.expansions = expansions;
    this.edition = edition;
    this.current = current;
  }

  /**
   * @param links {@code Link} header, or {@code null}
   */
  private record Rendered(byte[] body, String links) {}

  /** A page of a list, with its {@code Link} header. */
  public Response page(
      Request request, UriInfo uri, Shape shape, Supplier<? extends Rows<?>> rows) {
    return atRevision(
        request,
        uri,
        MediaType.APPLICATION_JSON,
        () -> {
          Rows<?> read = rows.get();
          return new Rendered(json.render(Page.of(read, uri), shape, true), Page.links(read, uri));
        });
  }

  /** Another JSON response that depends on many resources. */
  public Response computed(Request request, UriInfo uri, Shape shape, Supplier<?> value) {
    return document(
        request, uri, MediaType.APPLICATION_JSON, () -> json.render(value.get(), shape, false));
  }

  /** A response in another format that depends on many resources. */
  public Response document(Request request, UriInfo uri, String type, Supplier<byte[]> body) {
    return atRevision(request, uri, type, () -> new Rendered(body.get(), null));
  }

  /** Writes a body of any length in pieces. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A response that may be too large for memory; small ones are kept.
   *
   * @param body prepares the content, so that an invalid query fails before the response starts
   */
  public Response streamed(Request request, UriInfo uri, Suffix shape, Supplier<Body> body) {
    return streamed(request, uri, shape.ending(), shape.contentType(), body);
  }

  /**
   * Same for a response without a suffix.
   *
   * @param kind distinguishes the ETag from those of other representations at the same URL
   */
  public Response streamed(
      Request request, UriInfo uri, String kind, String contentType, Supplier<Body> body) {
    EntityTag tag = validators.tag(edition.at(answered.get()) + "-" + kind);
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    if (unchanged != null) {
      return fresh(unchanged).tag(tag).build();
    }
    ContentCoding coding = validators.coding();
    StreamingOutput entity = kept(coding, body.get());
    return coded(Response.ok(entity, contentType), coding).tag(tag).build();
  }

  private StreamingOutput kept(ContentCoding coding, Body body) {
    RoutingContext context = current.getCurrent();
    return out -> {
      var copy = new BoundedCopy(out);
      coding.write(copy, body::write);
      copy.bytes().ifPresent(all -> HotResponses.keep(context, all));
    };
  }

  /**
   * A single resource in the requested representation, or 404.
   *
   * @param type the record whose components can be requested
   * @param revision revision of the resource, with which the ETag begins
   * @throws ApiProblem if it does not exist or a parameter is invalid
   */
  public <R extends Record> Response single(
      Request request, UriInfo uri, Class<R> type, Optional<R> found, ToLongFunction<R> revision) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Shape shape = Shape.read(query, type);
    List<Expansion<R>> expanded = expansions.read(query, type);
    query.refuseTheRest();
    R resource = found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    byte[] alone = json.render(resource, shape, false);
    byte[] body =
        expanded.isEmpty()
            ? alone
            : json.with(Expansions.members(expanded, resource), shape, alone);
    EntityTag tag = tagOf(body, revision.applyAsLong(resource));
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    if (unchanged != null) {
      return fresh(unchanged).tag(tag).build();
    }
    return kept(body, MediaType.APPLICATION_JSON).tag(tag).build();
  }

  /**
   * ETag of a read of this resource.
   *
   * @param revision revision of the resource
   */
  public EntityTag tagOf(Object resource, long revision) {
    return tagOf(json.render(resource, Shape.WHOLE, false), revision);
  }

  private EntityTag tagOf(byte[] body, long revision) {
    return validators.tag(revision + "-" + Digest.of(body));
  }

  private Response atRevision(
      Request request, UriInfo uri, String type, Supplier<Rendered> rendering) {
    EntityTag tag = validators.tag(edition.at(answered.get()));
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    if (unchanged != null) {
      return fresh(unchanged).tag(tag).build();
    }
    Rendered rendered = rendering.get();
    return kept(rendered.body(), type).header(HttpHeaders.LINK, rendered.links()).tag(tag).build();
  }

  private Response.ResponseBuilder kept(byte[] plain, String type) {
    ContentCoding coding = validators.coding();
    byte[] body = coding.encode(plain);
    HotResponses.keep(current.getCurrent(), body);
    return coded(Response.ok(body, type), coding);
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
