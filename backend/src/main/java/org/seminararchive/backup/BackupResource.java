package org.seminararchive.backup;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.access.Access;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Snapshot;

/**
 * The complete content of an installation, for the backup command. It contains the secrets of
 * webhooks and is not part of the public contract.
 */
@Path("/api/v1")
public class BackupResource {
  @Inject Access access;
  @Inject Snapshot snapshot;
  @Inject BackupWriter writer;

  @GET
  @Path("backup")
  @Operation(hidden = true)
  public Response get(@Context UriInfo uri) {
    access.holder().mustBeAdmin();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    StreamingOutput body = snapshot.of(writer::write)::write;
    return unstored(
        Response.ok(body, "application/gzip")
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"seminar.backup\""));
  }
}
