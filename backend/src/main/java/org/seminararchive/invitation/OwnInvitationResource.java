package org.seminararchive.invitation;

import static org.seminararchive.http.Representations.unstored;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.writing.MergePatch;
import org.seminararchive.writing.Writes;

/** The talk of an invitation, addressed by its secret. Expired and withdrawn links get 404. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
public class OwnInvitationResource {
  private static final String OWN = "invitations/{secret}";

  /** Author of a speaker's changes in the history. */
  private static final Holder SPEAKER = Holder.server("Invitation");

  @Inject InvitationLinks links;
  @Inject Invitations invitations;
  @Inject TalkRepository talks;
  @Inject Writes writes;
  @Inject DryRun dryRuns;
  @Inject Clock clock;

  @GET
  @Path(OWN)
  @Transactional
  @Operation(
      operationId = "getInvitedTalk",
      summary = "Returns the talk of a personal link, with its editable members.")
  @APIResponseSchema(
      value = InvitedTalk.class,
      responseDescription = "The talk, including proposed changes.")
  public Response get(@PathParam("secret") String secret, @Context UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    Invitation invitation = open(secret);
    return unstored(Response.ok(invitations.read(invitation, talk(invitation))));
  }

  @PATCH
  @LongestBody(256 << 10)
  @Path(OWN)
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "changeInvitedTalk",
      summary = "Changes the talk of a personal link, or proposes the change.",
      description =
          "The series decides whether changes are saved at once. Changes of a name that "
              + "occurs in other talks are always proposals.")
  @RequestBodySchema(InvitedTalk.class)
  @APIResponseSchema(
      value = InvitedTalk.class,
      responseCode = "200",
      responseDescription = "The talk, including proposed changes.")
  public Response change(
      @PathParam("secret") String secret, InputStream body, @Context UriInfo uri) {
    boolean dryRun = DryRun.isRequested(uri);
    String text = JsonBody.text(body);
    Supplier<InvitedTalk> change =
        () -> {
          Invitation invitation = open(secret);
          Talk talk = talk(invitation);
          invitations.answer(invitation, talk, JsonBody.parse(text), SPEAKER);
          return invitations.read(invitation, talk);
        };
    return dryRun
        ? dryRuns.rollBack(undone(change))
        : unstored(Response.ok(writes.perform(change)));
  }

  private static InvitedTalk undone(Supplier<InvitedTalk> change) {
    QuarkusTransaction.begin();
    try {
      return change.get();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private Talk talk(Invitation invitation) {
    return talks.findWhole(invitation.talkId).orElseThrow(OwnInvitationResource::missing);
  }

  private Invitation open(String secret) {
    return links.open(secret, clock.instant()).orElseThrow(OwnInvitationResource::missing);
  }

  /** Does not contain the secret. */
  private static ApiProblem missing() {
    return ApiProblem.notFound("/api/v1/invitations/…");
  }
}
