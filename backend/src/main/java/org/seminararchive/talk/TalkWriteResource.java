package org.seminararchive.talk;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.JsonBody;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.writing.Editing;
import org.seminararchive.writing.History;
import org.seminararchive.writing.HistoryCall;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.MergePatch;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Write access to talks: announce, complete, correct and delete. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class TalkWriteResource {
  private final TalkWriting writing;
  private final EditableTalk room;
  private final Access access;
  private final Writes writes;
  private final Editing editing;
  private final History history;

  TalkWriteResource(
      TalkWriting writing,
      EditableTalk room,
      Access access,
      Writes writes,
      Editing editing,
      History history) {
    this.writing = writing;
    this.room = room;
    this.access = access;
    this.writes = writes;
    this.editing = editing;
    this.history = history;
  }

  @POST
  @Path("talks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(
      operationId = "createTalk",
      summary = "Announces a talk: finds or enters its speakers, finds or makes its session.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TalkRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The whole talk, with what was inferred.",
      content = @Content(schema = @Schema(implementation = TalkResponse.class)))
  public Response create(InputStream body, @BeanParam WriteCall call) {
    access.holder();
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          Inferences inferences = new Inferences();
          Talk talk = writing.create(JsonBody.parse(text), holder, inferences);
          return Outcome.created(
              TalkResponse.from(talk), talk.revision, "/api/v1/talks/" + talk.id, inferences);
        });
  }

  @PUT
  @Path("talks/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(
      operationId = "replaceTalk",
      summary = "A talk as it shall be, as a whole: takes what a GET gives.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TalkRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The talk as it now is.",
      content = @Content(schema = @Schema(implementation = TalkResponse.class)))
  public Response replace(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.put(room, id, body, call);
  }

  @PATCH
  @Path("talks/{id}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(operationId = "changeTalk", summary = "Some members of a talk (RFC 7396).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TalkRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The talk as it now is.",
      content = @Content(schema = @Schema(implementation = TalkResponse.class)))
  public Response patch(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.patch(room, id, body, call);
  }

  @DELETE
  @Path("talks/{id}")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(operationId = "deleteTalk", summary = "Removes a talk; its session stays.")
  @APIResponse(responseCode = "204", description = "It is gone; its history stays.")
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    return editing.delete(room, id, call);
  }

  @GET
  @Path("talks/{id}/history")
  @Transactional
  @Operation(operationId = "listTalkHistory", summary = "Every change to a talk.")
  @APIResponse(
      responseCode = "200",
      description = "One page of changes, newest first.",
      content = @Content(schema = @Schema(implementation = History.HistoryPage.class)))
  public Response history(@PathParam("id") String id, @BeanParam HistoryCall call) {
    return history.answer(JournalEntry.Resource.talk, id, call);
  }

  @POST
  @Path("talks/{id}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  @APIResponse(responseCode = "428", ref = "PreconditionRequired")
  @Operation(
      operationId = "revertTalk",
      summary = "Makes a talk what it was after a revision, also when it was deleted.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = History.RevertRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The talk as it now is.",
      content = @Content(schema = @Schema(implementation = TalkResponse.class)))
  public Response revert(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.revert(room, id, body, call);
  }
}
