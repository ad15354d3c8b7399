package org.seminararchive.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.Preconditions;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.speaker.Appearances.Appearance;
import org.seminararchive.writing.Documents;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Says that two entries are one person, and takes it back. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speakers")
@SecurityRequirement(name = "token")
public class SpeakerMergeResource {
  private static final List<String> READ_ONLY = List.of("id", "affiliation", "talkCount");

  private final SpeakerRepository repository;
  private final SpeakerService service;
  private final Appearances appearances;
  private final TalksOfSpeaker talks;
  private final Access access;
  private final Writes writes;
  private final Documents documents;
  private final History history;

  SpeakerMergeResource(
      SpeakerRepository repository,
      SpeakerService service,
      Appearances appearances,
      TalksOfSpeaker talks,
      Access access,
      Writes writes,
      Documents documents,
      History history) {
    this.repository = repository;
    this.service = service;
    this.appearances = appearances;
    this.talks = talks;
    this.access = access;
    this.writes = writes;
    this.documents = documents;
    this.history = history;
  }

  /** Into whom. */
  @Schema(name = "MergeRequest")
  public record MergeRequest(
      @Schema(required = true, description = "Id of the one who stays.") UUID into) {
    static MergeRequest read(Members members) {
      return new MergeRequest(members.needed("into", members.id("into")));
    }
  }

  @POST
  @Path("speakers/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mergeSpeaker",
      summary = "Merges this speaker into another; the id of this one then answers 301 for ever.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = MergeRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The speaker who stays.",
      content = @Content(schema = @Schema(implementation = SpeakerResponse.class)))
  public Response merge(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    mayChange(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          MergeRequest request = Members.read(JsonBody.parse(text), MergeRequest::read);
          Speaker speaker =
              Ids.parse(id)
                  .flatMap(repository::findByIdOptional)
                  .orElseThrow(() -> ApiProblem.notFound(call.path()));
          Preconditions.require(call.headers(), speaker.revision);
          Speaker into = repository.findById(request.into());
          if (into == null || into.id.equals(speaker.id)) {
            String code = into == null ? "unknown-speaker" : "merged-into-itself";
            throw ApiProblem.invalidBody(
                List.of(InputError.at("/into", code, request.into().toString())));
          }
          holder.mayWrite(appearances.seriesOf(speaker.id));
          holder.mayWrite(appearances.seriesOf(into.id));
          List<UUID> moved = talks.handOver(speaker, into, holder.name());
          service.merge(speaker, into, moved, holder.name());
          return Outcome.changed(read(into), into.revision, new Inferences());
        });
  }

  @POST
  @Path("speakers/{id}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "revertSpeaker",
      summary =
          "Makes a speaker who they were after a revision; undoes a merge and gives their talks back.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = History.RevertRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The speaker as they now are.",
      content = @Content(schema = @Schema(implementation = SpeakerResponse.class)))
  public Response revert(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    mayChange(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          var request = Members.read(JsonBody.parse(text), History.RevertRequest::read);
          JsonNode state =
              documents.revert(
                  history.stateAt(JournalEntry.Resource.speaker, id, request.revision()),
                  READ_ONLY);
          SpeakerRequest wanted = Members.read(state, SpeakerRequest::read);
          UUID uuid = UUID.fromString(id);
          Speaker speaker = repository.findById(uuid);
          SpeakerContent content = new SpeakerContent(uuid, wanted.name(), List.of());
          if (speaker != null) {
            Preconditions.require(call.headers(), speaker.revision);
            service.change(speaker, content, holder.name());
          } else {
            speaker = restore(uuid, content, holder);
          }
          return Outcome.changed(read(speaker), speaker.revision, new Inferences());
        });
  }

  private Speaker restore(UUID id, SpeakerContent content, Holder holder) {
    JsonNode merge =
        history
            .last(JournalEntry.Resource.speaker, id.toString())
            .filter(e -> e.action == Action.delete && e.after != null)
            .map(e -> JsonBody.parse(e.after))
            .orElse(null);
    Speaker other = repository.successor(id).map(repository::findById).orElse(null);
    service.separate(id);
    Speaker speaker = service.create(content, holder.name());
    if (merge != null && other != null) {
      holder.mayWrite(appearances.seriesOf(other.id));
      List<UUID> moved = new ArrayList<>();
      merge.get("talks").forEach(talk -> moved.add(UUID.fromString(talk.asText())));
      talks.giveBack(moved, other, speaker, holder.name());
    }
    return speaker;
  }

  private void mayChange(String id, WriteCall call) {
    Holder holder = access.holder();
    UUID uuid = Ids.parse(id).orElseThrow(() -> ApiProblem.notFound(call.path()));
    var series =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  boolean ever = history.last(JournalEntry.Resource.speaker, id).isPresent();
                  if (!ever) {
                    throw ApiProblem.notFound(call.path());
                  }
                  return appearances.seriesOf(repository.successor(uuid).orElse(uuid));
                });
    holder.mayWrite(series);
  }

  private SpeakerResponse read(Speaker speaker) {
    return SpeakerResponse.from(
        speaker, appearances.of(List.of(speaker.id)).getOrDefault(speaker.id, Appearance.NONE));
  }
}
