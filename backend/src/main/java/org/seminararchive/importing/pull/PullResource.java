package org.seminararchive.importing.pull;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.QueryParameters;

/** The state of pulling, for organizers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@SecurityRequirement(name = "token")
public class PullResource {
  @Inject Access access;
  @Inject PullSettings settings;
  @Inject PullRepository repository;
  @Inject PulledReports reports;
  @Inject Pulling pulling;

  @GET
  @Path("imports/pull")
  @Transactional
  @Operation(
      operationId = "getImportPull",
      summary = "Returns the state of the scheduled import. Organizers only.")
  @APIResponseSchema(value = PullResponse.class, responseDescription = "State and last result.")
  public Response get(@Context UriInfo uri) {
    access.holder();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    PullResponse pull =
        settings.url.isEmpty()
            ? PullResponse.none()
            : PullResponse.of(settings, repository.current());
    return unstored(Response.ok(pull));
  }

  @GET
  @Path("imports/pull/page")
  @Operation(
      operationId = "getImportPullPage",
      summary = "Returns the current text of the page of the scheduled import. Organizers only.",
      description =
          "POST /imports with source=pull imports it, for accepted items, acknowledged "
              + "findings or corrections.")
  @APIResponseSchema(
      value = PullPageResponse.class,
      responseDescription = "The page, or the reason why it cannot be read.")
  public Response page(@Context UriInfo uri) {
    access.holder();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    Fetched page =
        settings.url.map(pulling::fetch).orElseGet(() -> new Fetched.Problem("inactive", ""));
    return unstored(Response.ok(PullPageResponse.of(page, settings)));
  }

  @GET
  @Path("imports/pull/reports")
  @Transactional
  @Operation(
      operationId = "listImportPullReports",
      summary = "Lists the last reports of the scheduled import. Organizers only.",
      description = "Newest first, without unchanged items.")
  @APIResponseSchema(value = PulledReportList.class, responseDescription = "The reports.")
  public Response reports(@Context UriInfo uri) {
    access.holder();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return unstored(Response.ok(PulledReportList.of(reports.latest())));
  }
}
