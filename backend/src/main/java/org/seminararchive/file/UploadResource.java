package org.seminararchive.file;

import static org.seminararchive.http.Representations.unstored;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.Ids;
import org.seminararchive.http.QueryParameters;

/**
 * Uploads in several requests, at every {@link UploadDoor}. Their contract is the protocol tus
 * 1.0.0 (tus.io), for which clients exist; the OpenAPI document does not repeat it.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {
  private static final String ALL = "{kind: talks|invitations}/{id}/uploads";
  private static final String ONE = ALL + "/{upload}";

  @Inject PartialUploads uploads;
  @Inject Uploads received;
  @Inject StoredFileRepository files;
  @Inject CurrentVertxRequest current;

  @POST
  @Path(ALL)
  @Operation(hidden = true)
  public Response begin(
      @PathParam("kind") String kind, @PathParam("id") String id, @Context UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    var headers = current.getCurrent().request().headers();
    long size = UploadHeaders.number(headers, UploadHeaders.LENGTH);
    FileName name = UploadHeaders.fileName(headers);
    UploadPath path = new UploadPath(kind, id, true, Optional.empty());
    PartialUpload begun = uploads.begin(path, current.getCurrent(), name, size);
    var url = uri.getAbsolutePathBuilder().path(begun.id.toString()).build();
    return unstored(described(Response.created(url), begun, 0).entity(response(begun, 0, uri)));
  }

  @GET
  @Path(ONE)
  @Operation(hidden = true)
  public Response get(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @PathParam("upload") String upload,
      @Context UriInfo uri) {
    PartialUpload found = uploads.find(path(kind, id, upload), current.getCurrent());
    long offset = uploads.offset(found);
    return unstored(
        described(Response.ok(response(found, offset, uri)), found, offset)
            .header(UploadHeaders.LENGTH, found.size));
  }

  @PATCH
  @Path(ONE)
  @Consumes(UploadHeaders.PIECE)
  @Operation(hidden = true)
  public Response append(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @PathParam("upload") String upload) {
    UploadPath path = path(kind, id, upload);
    RoutingContext context = current.getCurrent();
    PartialUpload found = uploads.find(path, context);
    IncomingPart part = received.part();
    long offset;
    if (part == null) {
      offset = UploadHeaders.number(context.request().headers(), UploadHeaders.OFFSET);
      uploads.expect(found, offset);
    } else {
      offset = uploads.end(path, context, part);
    }
    return unstored(described(Response.noContent(), found, offset));
  }

  /** Clients that cannot send PATCH say so in {@code X-HTTP-Method-Override}. */
  @POST
  @Path(ONE)
  @Consumes(UploadHeaders.PIECE)
  @Operation(hidden = true)
  public Response appendByPost(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @PathParam("upload") String upload) {
    return append(kind, id, upload);
  }

  @DELETE
  @Path(ONE)
  @Operation(hidden = true)
  public Response cancel(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @PathParam("upload") String upload) {
    uploads.cancel(path(kind, id, upload), current.getCurrent());
    return unstored(Response.noContent());
  }

  private static UploadPath path(String kind, String id, String upload) {
    return new UploadPath(kind, id, true, Ids.parse(upload));
  }

  private static Response.ResponseBuilder described(
      Response.ResponseBuilder response, PartialUpload upload, long offset) {
    return response
        .header(UploadHeaders.OFFSET, offset)
        .header(
            UploadHeaders.EXPIRES,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expires.atOffset(ZoneOffset.UTC)));
  }

  private UploadResponse response(PartialUpload upload, long offset, UriInfo uri) {
    StoredFile file =
        upload.sha256 == null
            ? null
            : QuarkusTransaction.requiringNew().call(() -> files.findById(upload.sha256));
    return UploadResponse.of(upload, offset, file, uri.getBaseUri());
  }
}
