package org.seminararchive.registration;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;

/** Signs readers up, without a token. The response does not reveal registered addresses. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
public class SignUpResource {
  private static final int ACCEPTED = 202;

  @Inject Gatherings gatherings;
  @Inject Registering registering;
  @Inject MailReadiness mails;
  @Inject DryRun dryRuns;

  /** Response schema: the next step. */
  @Schema(name = "SignUpAnswer")
  public record SignUpAnswer(
      @Schema(
              required = true,
              description =
                  "mail-sent: the link in the mail confirms the registration. mail-waits: the"
                      + " server cannot send mails now and sends it later.")
          String next) {}

  @POST
  @LongestBody(16 << 10)
  @Path("series/{slug}/registrations")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "signUpForSeries",
      summary = "Signs up for every session of a series.",
      description = "Needs no token. A mail with a link asks for confirmation.")
  @RequestBodySchema(SignUpRequest.class)
  @APIResponseSchema(
      value = SignUpAnswer.class,
      responseCode = "202",
      responseDescription = "The response is the same for known and unknown addresses.")
  public Response forSeries(
      InputStream body, @PathParam("slug") String slug, @Context UriInfo uri) {
    return signUp(body, gatherings.ofSeries(slug), uri);
  }

  @POST
  @LongestBody(16 << 10)
  @Path("sessions/{id}/registrations")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "signUpForSession",
      summary = "Signs up for one session.",
      description = "Needs no token. A mail with a link asks for confirmation.")
  @RequestBodySchema(SignUpRequest.class)
  @APIResponseSchema(
      value = SignUpAnswer.class,
      responseCode = "202",
      responseDescription = "The response is the same for known and unknown addresses.")
  public Response forSession(InputStream body, @PathParam("id") String id, @Context UriInfo uri) {
    return signUp(body, gatherings.ofSession(id), uri);
  }

  private Response signUp(InputStream body, Optional<Gathering> found, UriInfo uri) {
    boolean dryRun = DryRun.isRequested(uri);
    Gathering gathering =
        found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    registering.ask(gathering, Members.read(JsonBody.read(body), SignUpRequest::read));
    SignUpAnswer answer = new SignUpAnswer(mails.missing().isEmpty() ? "mail-sent" : "mail-waits");
    return dryRun ? dryRuns.rollBack(answer) : unstored(Response.status(ACCEPTED).entity(answer));
  }
}
