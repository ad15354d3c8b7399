package org.seminararchive.registration;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.io.InputStream;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.writing.MergePatch;

/** A registration for its owner, authorized by the secret of a link in a mail. */
@Path("/api/v1/registrations/{secret}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
public class OwnRegistrationResource {
  @Inject OwnRegistrations own;
  @Inject Registering registering;
  @Inject DryRun dryRuns;

  @GET
  @Transactional
  @Operation(
      operationId = "getRegistration",
      summary =
          "Returns the registration of a link in a mail. A read neither confirms nor ends " + "it.")
  @APIResponseSchema(value = RegistrationResponse.class, responseDescription = "The registration.")
  public Response get(@PathParam("secret") String secret, @Context UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return unstored(Response.ok(own.response(own.find(secret, uri))));
  }

  @POST
  @Path("confirmation")
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(operationId = "confirmRegistration", summary = "Confirms the mail address.")
  @APIResponseSchema(
      value = RegistrationResponse.class,
      responseCode = "200",
      responseDescription = "The registration, with a place or in the waiting list.")
  public Response confirm(@PathParam("secret") String secret, @Context UriInfo uri) {
    boolean dryRun = DryRun.isRequested(uri);
    Registration registration = own.find(secret, uri);
    registering.confirm(registration);
    return answer(registration, dryRun);
  }

  @PATCH
  @LongestBody(16 << 10)
  @Transactional
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "changeRegistration",
      summary = "Changes name, institution or language.",
      description = "For another mail address, sign up again and end this registration.")
  @RequestBodySchema(RegistrationPatch.class)
  @APIResponseSchema(
      value = RegistrationResponse.class,
      responseCode = "200",
      responseDescription = "The registration.")
  public Response change(
      InputStream body, @PathParam("secret") String secret, @Context UriInfo uri) {
    boolean dryRun = DryRun.isRequested(uri);
    Registration registration = own.find(secret, uri);
    Consumer<Registration> change = Members.read(JsonBody.read(body), RegistrationPatch::read);
    change.accept(registration);
    return answer(registration, dryRun);
  }

  @DELETE
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "endRegistration",
      summary = "Ends the registration and deletes its data.")
  @APIResponse(responseCode = "204", description = "The data are deleted.")
  public Response end(@PathParam("secret") String secret, @Context UriInfo uri) {
    boolean dryRun = DryRun.isRequested(uri);
    registering.end(own.find(secret, uri));
    return dryRun ? dryRuns.rollBack(null) : Response.noContent().build();
  }

  private Response answer(Registration registration, boolean dryRun) {
    RegistrationResponse response = own.response(registration);
    return dryRun ? dryRuns.rollBack(response) : unstored(Response.ok(response));
  }
}
