package org.seminararchive.invitation;

import static org.seminararchive.http.Representations.unstored;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.DryRun;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Invitations of speakers, for organizers of one of the series of the talk. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class InvitationResource {
  private static final String ALL = "talks/{id}/invitations";
  private static final String ONE = ALL + "/{invitation}";

  @Inject Access access;
  @Inject InvitationRepository repository;
  @Inject Invitations invitations;
  @Inject InvitationLinks links;
  @Inject Event<InvitationEvent> events;
  @Inject TalkRepository talks;
  @Inject Writes writes;
  @Inject DryRun dryRuns;
  @Inject Clock clock;

  @GET
  @Path(ALL)
  @Transactional
  @Operation(
      operationId = "listInvitations",
      summary = "Lists the invitations of a talk, with answers and pending proposals.")
  @APIResponse(
      responseCode = "200",
      description = "The invitations, oldest first, without their links.",
      content =
          @Content(schema = @Schema(implementation = InvitationResponse.InvitationList.class)))
  public Response list(@PathParam("id") String id, @Context UriInfo uri) {
    Talk talk = mine(id, path(uri));
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    List<InvitationResponse> all =
        repository.of(talk.id).stream().map(InvitationResponse::from).toList();
    return unstored(Response.ok(new InvitationResponse.InvitationList(all, all.size())));
  }

  @POST
  @LongestBody(16 << 10)
  @Path(ALL)
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "createInvitation",
      summary = "Creates a personal link with which a speaker edits this talk only.")
  @RequestBodySchema(InvitationRequest.class)
  @APIResponseSchema(
      value = InvitationResponse.class,
      responseCode = "201",
      responseDescription = "The invitation with its link, which is not returned again.")
  public Response create(@PathParam("id") String id, InputStream body, @Context UriInfo uri) {
    Talk talk = mine(id, path(uri));
    boolean dryRun = DryRun.isRequested(uri);
    Instant now = clock.instant();
    InvitationRequest request =
        Members.read(JsonBody.read(body), members -> InvitationRequest.read(members, now));
    Invitation invitation = Invitation.of(request, talk.id, now, access.holder().name());
    repository.persistAndFlush(invitation);
    String url = uri.getBaseUri() + "invitations/" + links.create(invitation.id);
    if (invitation.mail != null) {
      events.fire(new InvitationEvent(invitation, false));
    }
    return dryRun
        ? dryRuns.rollBack(InvitationResponse.from(invitation))
        : unstored(
            Response.created(URI.create(path(uri) + "/" + invitation.id))
                .entity(InvitationResponse.created(invitation, url)));
  }

  @DELETE
  @Path(ONE)
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(operationId = "deleteInvitation", summary = "Revokes a link.")
  @APIResponse(responseCode = "204", description = "The link is invalid.")
  public Response delete(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      @Context UriInfo uri) {
    Talk talk = mine(id, path(uri));
    boolean dryRun = DryRun.isRequested(uri);
    repository.delete(find(talk, invitation, path(uri)));
    return dryRun ? dryRuns.rollBack(null) : Response.noContent().build();
  }

  @POST
  @Path(ONE + "/acceptance")
  @Operation(operationId = "acceptInvitation", summary = "Saves the pending proposal of a speaker.")
  @APIResponseSchema(
      value = TalkResponse.class,
      responseCode = "200",
      responseDescription = "The talk.")
  public Response accept(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      @BeanParam WriteCall call) {
    return writes.perform(
        call,
        "",
        holder -> {
          Talk talk = mine(id, call.path());
          invitations.accept(find(talk, invitation, call.path()), talk, holder);
          return Outcome.changed(TalkResponse.from(talk), talk.revision, new Inferences());
        });
  }

  private Talk mine(String id, String path) {
    Holder holder = access.holder();
    Talk talk =
        Ids.parse(id).flatMap(talks::findWhole).orElseThrow(() -> ApiProblem.notFound(path));
    holder.mayWrite(List.of(Claim.anyOf(talk.session.numbers().keySet())));
    return talk;
  }

  private Invitation find(Talk talk, String id, String path) {
    return Ids.parse(id)
        .flatMap(uuid -> repository.of(talk.id, uuid))
        .orElseThrow(() -> ApiProblem.notFound(path));
  }

  private static String path(UriInfo uri) {
    return uri.getRequestUri().getPath();
  }
}
