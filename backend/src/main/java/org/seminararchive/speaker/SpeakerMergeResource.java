package org.seminararchive.speaker;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.writing.Editing;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Merges two entries of the same person; a revert of the first undoes it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speakers")
@SecurityRequirement(name = "token")
public class SpeakerMergeResource {
  @Inject SpeakerRepository repository;
  @Inject SpeakerService service;
  @Inject TalksOfSpeaker talks;
  @Inject EditableSpeaker room;
  @Inject Writes writes;
  @Inject Editing editing;

  /** Request body: the speaker to merge into. */
  @Schema(name = "MergeRequest")
  public record MergeRequest(
      @Schema(required = true, description = "Id of the remaining speaker.") UUID into) {
    static MergeRequest read(Members members) {
      return new MergeRequest(members.needed("into", members.id("into")));
    }
  }

  @POST
  @LongestBody(16 << 10)
  @Path("speakers/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(
      operationId = "mergeSpeaker",
      summary = "Merges this speaker into another; its id then returns 301 permanently.")
  @RequestBodySchema(MergeRequest.class)
  @APIResponseSchema(
      value = SpeakerResponse.class,
      responseCode = "200",
      responseDescription = "The remaining speaker.")
  public Response merge(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    editing.mayChange(room, id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          MergeRequest request = Members.read(JsonBody.parse(text), MergeRequest::read);
          Speaker speaker = room.find(id).orElseThrow(() -> ApiProblem.notFound(call.path()));
          editing.require(room, speaker, call);
          Speaker into = repository.findById(request.into());
          if (into == null || into.id.equals(speaker.id)) {
            String code = into == null ? "unknown-speaker" : "merged-into-itself";
            throw ApiProblem.invalidBody(
                List.of(InputError.at("/into", code, request.into().toString())));
          }
          List<UUID> moved = talks.reassignAll(speaker, into, holder.name());
          service.merge(speaker, into, moved, holder.name());
          return Outcome.changed(room.read(into), into.revision, new Inferences());
        });
  }
}
