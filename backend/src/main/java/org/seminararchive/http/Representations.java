package org.seminararchive.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.seminararchive.query.Rows;

/**
 * JSON responses with strong validators (RFC 9110, section 8.8). Responses about many resources are
 * valid for a revision of the journal, so a conditional read only reads the revision. The validator
 * of a single resource is derived from its bytes, so changes of others do not affect it. Each
 * response is added to the {@link ResponseCache}.
 */
@ApplicationScoped
public class Representations {
  @Inject AnsweredRevision answered;
  @Inject JsonRendering json;
  @Inject Validators validators;
  @Inject Expansions expansions;
  @Inject Edition edition;
  @Inject CodedResponses responses;

  /** A page of a list, with its {@code Link} header. */
  public <T> Response page(Request request, UriInfo uri, Shape shape, Supplier<Rows<T>> rows) {
    return page(request, uri, rows, page -> json.render(page, shape, true));
  }

  /** A page of whole resources that are JSON already. */
  public Response page(Request request, UriInfo uri, Supplier<Rows<RenderedJson>> rows) {
    return page(request, uri, rows, json::render);
  }

  private <T> Response page(
      Request request, UriInfo uri, Supplier<Rows<T>> rows, Function<Page<T>, byte[]> rendering) {
    return atRevision(
        request,
        "",
        () -> {
          Rows<T> read = rows.get();
          byte[] body = rendering.apply(Page.of(read, uri));
          return responses
              .cached(body, MediaType.APPLICATION_JSON)
              .header(HttpHeaders.LINK, Page.links(read, uri));
        });
  }

  /**
   * JSON of a whole resource.
   *
   * @param revision revision of the resource
   */
  public RenderedJson rendered(Object resource, long revision) {
    return new RenderedJson(json.render(resource, Shape.WHOLE, false), revision);
  }

  /** Another JSON response that depends on many resources. */
  public Response computed(Request request, Shape shape, Supplier<?> value) {
    return document(
        request, MediaType.APPLICATION_JSON, () -> json.render(value.get(), shape, false));
  }

  /** A response in another format that depends on many resources. */
  public Response document(Request request, String type, Supplier<byte[]> body) {
    return atRevision(request, "", () -> responses.cached(body.get(), type));
  }

  /**
   * Same for content that also depends on something else.
   *
   * @param state distinguishes its ETag
   */
  public Response document(Request request, String state, String type, Supplier<byte[]> body) {
    return atRevision(request, "-" + state, () -> responses.cached(body.get(), type));
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
    return atRevision(
        request, "-" + kind, () -> responses.streamed(body.get()::write, contentType));
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
    return single(
        request,
        uri,
        type,
        () -> found.map(resource -> rendered(resource, revision.applyAsLong(resource))),
        () -> found,
        revision);
  }

  /**
   * Same for a resource whose JSON is kept.
   *
   * @param whole its whole JSON
   * @param found the resource, called for other representations only
   */
  public <R extends Record> Response single(
      Request request,
      UriInfo uri,
      Class<R> type,
      Supplier<Optional<RenderedJson>> whole,
      Supplier<Optional<R>> found,
      ToLongFunction<R> revision) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    Shape shape = Shape.read(query, type);
    List<Expansion<R>> expanded = expansions.read(query, type);
    query.refuseTheRest();
    RenderedJson body;
    if (shape.equals(Shape.WHOLE) && expanded.isEmpty()) {
      body = existing(whole.get(), uri);
    } else {
      R resource = existing(found.get(), uri);
      body =
          new RenderedJson(json.render(resource, shape, expanded), revision.applyAsLong(resource));
    }
    return responses.conditional(
        request, tagOf(body), () -> responses.cached(body.bytes(), MediaType.APPLICATION_JSON));
  }

  private static <T> T existing(Optional<T> found, UriInfo uri) {
    return found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }

  /**
   * ETag of a read of this resource.
   *
   * @param revision revision of the resource
   */
  public EntityTag tagOf(Object resource, long revision) {
    return tagOf(rendered(resource, revision));
  }

  private EntityTag tagOf(RenderedJson body) {
    return validators.tag(body.revision() + "-" + Digest.of(body.bytes()));
  }

  private Response atRevision(
      Request request, String state, Supplier<Response.ResponseBuilder> rendering) {
    EntityTag tag = validators.tag(edition.at(answered.get()) + state);
    return responses.conditional(request, tag, rendering);
  }

  /** A response that no cache may store. */
  public static Response unstored(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
