package org.seminararchive.http;

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
import org.seminararchive.http.ResponseCache.Rendered;
import org.seminararchive.journal.Revision;
import org.seminararchive.query.Rows;

/**
 * Writes JSON with a strong validator (RFC 9110, section 8.8). What is made of many resources is
 * valid as long as the journal's revision, so a repeated read costs one look at the revision; a
 * single resource is valid as long as its bytes are the same, whatever else changes in the archive.
 */
@ApplicationScoped
public class Representations {
  private final AnsweredRevision answered;
  private final ResponseCache cache;
  private final JsonRendering json;
  private final Validators validators;
  private final Expansions expansions;
  private final Edition edition;

  Representations(
      AnsweredRevision answered,
      ResponseCache cache,
      JsonRendering json,
      Validators validators,
      Expansions expansions,
      Edition edition) {
    this.answered = answered;
    this.cache = cache;
    this.json = json;
    this.validators = validators;
    this.expansions = expansions;
    this.edition = edition;
  }

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

  /** Something else that is computed from many resources. */
  public Response computed(Request request, UriInfo uri, Shape shape, Supplier<?> value) {
    return document(
        request, uri, MediaType.APPLICATION_JSON, () -> json.render(value.get(), shape, false));
  }

  /** Something else that is computed from many resources and is not JSON. */
  public Response document(Request request, UriInfo uri, String type, Supplier<byte[]> body) {
    return atRevision(request, uri, type, () -> new Rendered(body.get(), null));
  }

  /** Writes a body of any length, piece by piece. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Something that may be too long to be held in memory. What is short is kept like every other
   * answer.
   *
   * @param body makes ready what there is to write, so that what is wrong with the question is told
   *     before an answer begins
   */
  public Response streamed(Request request, UriInfo uri, Suffix shape, Supplier<Body> body) {
    return streamed(request, uri, shape.ending(), shape.contentType(), body);
  }

  /**
   * The same of something that has no suffix.
   *
   * @param kind tells it from other representations with the same address, in its tag
   */
  public Response streamed(
      Request request, UriInfo uri, String kind, String contentType, Supplier<Body> body) {
    Revision last = answered.get();
    long revision = last.number();
    EntityTag tag = validators.tag(edition.at(last) + "-" + kind);
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    if (unchanged != null) {
      return fresh(unchanged).tag(tag).build();
    }
    String address = address(uri);
    ContentCoding coding = validators.coding();
    Object entity =
        cache
            .find(revision, address)
            .<Object>map(kept -> cache.coded(revision, address, coding, () -> kept).body())
            .orElseGet(() -> kept(revision, address, coding, body.get()));
    return coded(Response.ok(entity, contentType), coding).tag(tag).build();
  }

  private StreamingOutput kept(long revision, String address, ContentCoding coding, Body body) {
    return out ->
        coding.write(
            out,
            coded -> {
              var copy = new BoundedCopy(coded);
              body.write(copy);
              copy.bytes().ifPresent(all -> cache.keep(revision, address, new Rendered(all, null)));
            });
  }

  /**
   * A single resource in the shape the client wants, or a 404.
   *
   * @param type the record whose components can be asked for
   * @param revision the resource's own; stands first in the tag
   * @throws ApiProblem if there is none, or a parameter is not understood
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
    ContentCoding coding = validators.coding();
    Rendered rendered =
        cache.coded(
            revision.applyAsLong(resource), tag.getValue(), coding, () -> new Rendered(body, null));
    return coded(Response.ok(rendered.body(), MediaType.APPLICATION_JSON_TYPE), coding)
        .tag(tag)
        .build();
  }

  /**
   * The tag that a read of this single resource would give now.
   *
   * @param revision the resource's own
   */
  public EntityTag tagOf(Object resource, long revision) {
    return tagOf(json.render(resource, Shape.WHOLE, false), revision);
  }

  private EntityTag tagOf(byte[] body, long revision) {
    return validators.tag(revision + "-" + Digest.of(body));
  }

  private Response atRevision(
      Request request, UriInfo uri, String type, Supplier<Rendered> rendering) {
    Revision last = answered.get();
    long revision = last.number();
    EntityTag tag = validators.tag(edition.at(last));
    Response.ResponseBuilder unchanged = validators.unchanged(request, tag);
    if (unchanged != null) {
      return fresh(unchanged).tag(tag).build();
    }
    String address = address(uri);
    ContentCoding coding = validators.coding();
    Rendered rendered =
        cache.coded(revision, address, coding, () -> cache.at(revision, address, rendering));
    return coded(Response.ok(rendered.body(), type), coding)
        .header(HttpHeaders.LINK, rendered.links())
        .tag(tag)
        .build();
  }

  // With the name by which the client calls this server: some answers hold absolute addresses.
  private static String address(UriInfo uri) {
    return uri.getRequestUri().toString();
  }

  private static Response.ResponseBuilder coded(
      Response.ResponseBuilder response, ContentCoding coding) {
    return coding == ContentCoding.IDENTITY
        ? fresh(response)
        : fresh(response).header(HttpHeaders.CONTENT_ENCODING, coding.token());
  }

  // "no-cache" means: keep it, but ask before using it. The question is answered by a 304.
  private static Response.ResponseBuilder fresh(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
