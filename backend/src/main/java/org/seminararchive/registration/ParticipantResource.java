package org.seminararchive.registration;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.QueryParameters;

/** One registration, for organizers with the scope {@code people:<series>}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
@SecurityRequirement(name = "token")
public class ParticipantResource {
  private static final String ONE = "series/{slug}/registrations/{registration}";

  @Inject Participants participants;
  @Inject RegistrationRepository registrations;
  @Inject Gatherings gatherings;
  @Inject Registering registering;
  @Inject StoredMail.Source mails;
  @Inject DryRun dryRuns;

  @GET
  @Path(ONE)
  @Transactional
  @Operation(
      operationId = "getPersonalData",
      summary = "Returns all data stored about a person in a series and its sessions.")
  @APIResponseSchema(
      value = PersonalData.class,
      responseDescription = "The person's registrations and mails.")
  public Response get(
      @PathParam("slug") String slug, @PathParam("registration") String id, @Context UriInfo uri) {
    Registration one = participants.one(slug, id, uri);
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    List<Registration> all =
        registrations.list("mailKey", one.mailKey).stream()
            .filter(each -> gatherings.of(each).filter(g -> g.slugs().contains(slug)).isPresent())
            .toList();
    return unstored(
        Response.ok(
            new PersonalData(
                all.stream()
                    .map(each -> RegistrationResponse.from(each, gatherings.of(each).orElseThrow()))
                    .toList(),
                all.stream().flatMap(each -> mails.of(each.id).stream()).toList())));
  }

  @DELETE
  @Path(ONE)
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "deleteRegistration",
      summary = "Ends a registration and deletes its data.",
      description = "The first in the waiting list gets the place.")
  @APIResponse(responseCode = "204", description = "The data are deleted.")
  public Response delete(
      @PathParam("slug") String slug, @PathParam("registration") String id, @Context UriInfo uri) {
    boolean dryRun = DryRun.isRequested(uri);
    Registration one = participants.one(slug, id, uri);
    registering.end(one);
    return dryRun ? dryRuns.rollBack(null) : Response.noContent().build();
  }
}
