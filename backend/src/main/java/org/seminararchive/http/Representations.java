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
 * about a single resource is valid as long as its bytes are equal, whatever else changes. Each is
 * added to the {@link ResponseCache}.
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
        MediaType.APPLICATION_JSON,
        () -> {
          Rows<?> read = rows.get();
          return new Rendered(json.render(Page.of(read, uri), shape, true), Page.links(read, uri));
        });
  }

  /** Another JSON response that depends on many resources. */
  public Response computed(Request request, Shape shape, Supplier<?> value) {
    return document(
        request, MediaType.APPLICATION_JSON, () -> json.render(value.get(), shape, false));
  }

  /** A response in another format that depends on many resources. */
  public Response document(Request request, String type, Supplier<byte[]> body) {
    return atRevision(request, type, () -> new Rendered(body.get(), null));
  }

  /** Writes a body of any length in pieces. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A response that may be too large for memory; small ones are cached.
   *
   * @param body prepares the content, so that an invalid query fails before the response starts
   */
  public Response streamed(Request request, Suffix shape, Supplier<Body> body) {
    return streamed(request, shape.ending(), shape.contentType(), body);
  }

  /**
   * Same for a response without a suffix.
   *
   * @param kind distinguishes the ETag from those of other representations at the same URL
   */
  public Response streamed(Request request, String kind, String contentType, Supplier<Body> body) {
    EntityTag tag = validators.tag(edition.at(answered.get()) + "-" + kind);
    return conditional(
        request,
        tag,
        () -> {
          ContentCoding coding = validators.coding();
          return coded(Response.ok(cached(coding, body.get()), contentType), coding);
        });
  }

  private StreamingOutput cached(ContentCoding coding, Body body) {
    RoutingContext context = current.getCurrent();
    return out -> {
      var copy = new BoundedCopy(out);
      coding.write(copy, body::write);
      copy.bytes().ifPresent(all -> ResponseCache.add(context, all));
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
    return conditional(request, tag, () -> cached(body, MediaType.APPLICATION_JSON));
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

  private Response atRevision(Request request, String type, Supplier<Rendered> rendering) {
    EntityTag tag = validators.tag(edition.at(answered.get()));
    return conditional(
        request,
        tag,
        () -> {
          Rendered rendered = rendering.get();
          return cached(rendered.body(), type).header(HttpHeaders.LINK, rendered.links());
        });
  }

  private Response conditional(
      Request request, EntityTag tag, Supplier<Response.ResponseBuilder> whole) {
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    return (unchanged == null ? whole.get() : fresh(unchanged)).tag(tag).build();
  }

  private Response.ResponseBuilder cached(byte[] plain, String type) {
    ContentCoding coding = validators.coding();
    byte[] body = coding.encode(plain);
    ResponseCache.add(current.getCurrent(), body);
    return coded(Response.ok(body, type), coding);
  }

  /** A response that no cache may store. */
  public static Response unstored(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
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
