package org.seminararchive.speaker;

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
import java.util.List;
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
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.writing.BoundedCandidates;
import org.seminararchive.writing.Editing;
import org.seminararchive.writing.History;
import org.seminararchive.writing.HistoryCall;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Inferences.Candidates;
import org.seminararchive.writing.MergePatch;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/**
 * Write access to speakers: create, rename and delete. Changing a speaker with talks requires the
 * scopes of their series.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speakers")
@SecurityRequirement(name = "token")
public class SpeakerWriteResource {
  private final SpeakerService service;
  private final Identification identification;
  private final EditableSpeaker room;
  private final Access access;
  private final Writes writes;
  private final Editing editing;
  private final History history;

  SpeakerWriteResource(
      SpeakerService service,
      Identification identification,
      EditableSpeaker room,
      Access access,
      Writes writes,
      Editing editing,
      History history) {
    this.service = service;
    this.identification = identification;
    this.room = room;
    this.access = access;
    this.writes = writes;
    this.editing = editing;
    this.history = history;
  }

  @POST
  @Path("speakers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(
      operationId = "createSpeaker",
      summary = "A new speaker. Posting a talk does this by itself for names that are new.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SpeakerRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The speaker.",
      content = @Content(schema = @Schema(implementation = SpeakerResponse.class)))
  public Response create(InputStream body, @BeanParam WriteCall call) {
    access.holder();
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          SpeakerRequest request = Members.read(JsonBody.parse(text), SpeakerRequest::read);
          List<Speaker> same =
              identification.withName(request.name()).stream()
                  .filter(p -> !request.distinctFrom().contains(p.id))
                  .toList();
          if (!same.isEmpty()) {
            throw ApiProblem.of(ProblemCode.AMBIGUOUS_SPEAKER, "")
                .with(
                    "candidates",
                    BoundedCandidates.of(
                        List.of(new Candidates("/name", identification.candidates(same), null))));
          }
          Speaker speaker =
              service.create(
                  new SpeakerContent(
                      Ids.create(), identification.plainName(request.name()), List.of()),
                  holder.name());
          return Outcome.created(
              room.read(speaker),
              speaker.revision,
              "/api/v1/speakers/" + speaker.id,
              new Inferences());
        });
  }

  @PUT
  @Path("speakers/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(operationId = "replaceSpeaker", summary = "A speaker as they shall be, as a whole.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SpeakerRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The speaker as they now are.",
      content = @Content(schema = @Schema(implementation = SpeakerResponse.class)))
  public Response replace(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.put(room, id, body, call);
  }

  @PATCH
  @Path("speakers/{id}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(operationId = "changeSpeaker", summary = "Some members of a speaker (RFC 7396).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SpeakerRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The speaker as they now are.",
      content = @Content(schema = @Schema(implementation = SpeakerResponse.class)))
  public Response patch(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.patch(room, id, body, call);
  }

  @DELETE
  @Path("speakers/{id}")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(operationId = "deleteSpeaker", summary = "Removes somebody who is in no talk.")
  @APIResponse(responseCode = "204", description = "They are gone; their history stays.")
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    return editing.delete(room, id, call);
  }

  @GET
  @Path("speakers/{id}/history")
  @Transactional
  @Operation(operationId = "listSpeakerHistory", summary = "Every change to a speaker.")
  @APIResponse(
      responseCode = "200",
      description = "One page of changes, newest first.",
      content = @Content(schema = @Schema(implementation = History.HistoryPage.class)))
  public Response history(@PathParam("id") String id, @BeanParam HistoryCall call) {
    return history.answer(JournalEntry.Resource.speaker, id, call);
  }
}
