package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.Preconditions;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.writing.Documents;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.MergePatch;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Announces, completes, corrects and removes talks. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class TalkWriteResource {
  private static final List<String> READ_ONLY = List.of("id");

  private final TalkRepository repository;
  private final TalkWriting writing;
  private final TalkService service;
  private final TalkOwners owners;
  private final Access access;
  private final Writes writes;
  private final Documents documents;
  private final History history;

  TalkWriteResource(
      TalkRepository repository,
      TalkWriting writing,
      TalkService service,
      TalkOwners owners,
      Access access,
      Writes writes,
      Documents documents,
      History history) {
    this.repository = repository;
    this.writing = writing;
    this.service = service;
    this.owners = owners;
    this.access = access;
    this.writes = writes;
    this.documents = documents;
    this.history = history;
  }

  @POST
  @Path("talks")
  @Consumes(MediaType.APPLICATION_JSON)
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
    return change(id, body, call, (current, sent) -> documents.put(current, sent, READ_ONLY));
  }

  @PATCH
  @Path("talks/{id}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "changeTalk", summary = "Some members of a talk (RFC 7396).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TalkRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The talk as it now is.",
      content = @Content(schema = @Schema(implementation = TalkResponse.class)))
  public Response patch(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return change(id, body, call, (current, sent) -> documents.patch(current, sent, READ_ONLY));
  }

  @DELETE
  @Path("talks/{id}")
  @Operation(operationId = "deleteTalk", summary = "Removes a talk; its session stays.")
  @APIResponse(responseCode = "204", description = "It is gone; its history stays.")
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    owners.mayChange(id, call);
    return writes.perform(
        call,
        "",
        holder -> {
          Talk talk = find(id, call);
          holder.mayWrite(TalkWriting.slugs(talk.session));
          Preconditions.require(call.headers(), talk.revision);
          service.delete(talk, holder.name());
          return Outcome.deleted();
        });
  }

  @GET
  @Path("talks/{id}/history")
  @Transactional
  @Operation(operationId = "listTalkHistory", summary = "Every change to a talk.")
  @APIResponse(
      responseCode = "200",
      description = "One page of changes, newest first.",
      content = @Content(schema = @Schema(implementation = History.HistoryPage.class)))
  public Response history(@PathParam("id") String id, @Context UriInfo uri) {
    return history.answer(JournalEntry.Resource.talk, id, uri);
  }

  @POST
  @Path("talks/{id}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
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
    owners.mayChange(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          var request = Members.read(JsonBody.parse(text), History.RevertRequest::read);
          JsonNode state =
              documents.revert(
                  history.stateAt(JournalEntry.Resource.talk, id, request.revision()), READ_ONLY);
          TalkDocuments.forget(state);
          Talk talk = Ids.parse(id).flatMap(repository::findWithParts).orElse(null);
          Inferences inferences = new Inferences();
          if (talk != null) {
            Preconditions.require(call.headers(), talk.revision);
            writing.change(talk, state, holder, inferences);
          } else {
            List<InputError> errors = new ArrayList<>();
            TalkRequest whole = Members.read(state, errors, TalkRequest::ofWhole);
            talk = writing.create(UUID.fromString(id), whole, holder, inferences, errors);
          }
          return Outcome.changed(TalkResponse.from(talk), talk.revision, inferences);
        });
  }

  private Response change(
      String id,
      InputStream body,
      WriteCall call,
      BiFunction<ObjectNode, JsonNode, JsonNode> wanted) {
    owners.mayChange(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          Talk talk = find(id, call);
          Preconditions.require(call.headers(), talk.revision);
          ObjectNode current = documents.of(TalkResponse.from(talk));
          JsonNode whole = wanted.apply(current, JsonBody.parse(text));
          TalkDocuments.checkSession(current, whole);
          Inferences inferences = new Inferences();
          writing.change(talk, whole, holder, inferences);
          return Outcome.changed(TalkResponse.from(talk), talk.revision, inferences);
        });
  }

  private Talk find(String id, WriteCall call) {
    return Ids.parse(id)
        .flatMap(repository::findWithParts)
        .orElseThrow(() -> ApiProblem.notFound(call.path()));
  }
}
