package org.seminararchive.session;

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
import java.util.ArrayList;
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
import org.seminararchive.http.InputError;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.writing.Editing;
import org.seminararchive.writing.History;
import org.seminararchive.writing.HistoryCall;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.MergePatch;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Write access to sessions: announce, correct, postpone, renumber and delete. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@SecurityRequirement(name = "token")
public class SessionWriteResource {
  private final SessionService service;
  private final SessionPlan plan;
  private final SessionLookups lookups;
  private final EditableSession room;
  private final Access access;
  private final Writes writes;
  private final Editing editing;
  private final History history;

  SessionWriteResource(
      SessionService service,
      SessionPlan plan,
      SessionLookups lookups,
      EditableSession room,
      Access access,
      Writes writes,
      Editing editing,
      History history) {
    this.service = service;
    this.plan = plan;
    this.lookups = lookups;
    this.room = room;
    this.access = access;
    this.writes = writes;
    this.editing = editing;
    this.history = history;
  }

  @POST
  @Path("sessions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(operationId = "createSession", summary = "A new session, without talks yet.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SessionRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The session.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response create(InputStream body, @BeanParam WriteCall call) {
    access.holder();
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          Inferences inferences = new Inferences();
          List<InputError> errors = new ArrayList<>();
          SessionRequest request = Members.read(JsonBody.parse(text), SessionRequest::read);
          SessionLookup known = lookups.of(request);
          SessionContent content =
              plan.ofNew(Ids.create(), request, Status.confirmed, "", known, inferences, errors);
          if (!errors.isEmpty()) {
            throw ApiProblem.invalidBody(errors);
          }
          Session session = service.create(content, holder.name(), known);
          return Outcome.created(
              SessionResponse.from(session),
              session.revision,
              "/api/v1/sessions/" + session.id,
              inferences);
        });
  }

  @PUT
  @Path("sessions/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(operationId = "replaceSession", summary = "A session as it shall be, as a whole.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SessionRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The session as it now is.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response replace(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.put(room, id, body, call);
  }

  @PATCH
  @Path("sessions/{id}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(
      operationId = "changeSession",
      summary = "Some members of a session (RFC 7396): postpone, move, renumber.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SessionRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The session as it now is.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response patch(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.patch(room, id, body, call);
  }

  @DELETE
  @Path("sessions/{id}")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(
      operationId = "deleteSession",
      summary = "Removes a session that has no talks. To cancel one, change its status.")
  @APIResponse(responseCode = "204", description = "It is gone; its history stays.")
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    return editing.delete(room, id, call);
  }

  @GET
  @Path("sessions/{id}/history")
  @Transactional
  @Operation(operationId = "listSessionHistory", summary = "Every change to a session.")
  @APIResponse(
      responseCode = "200",
      description = "One page of changes, newest first.",
      content = @Content(schema = @Schema(implementation = History.HistoryPage.class)))
  public Response history(@PathParam("id") String id, @BeanParam HistoryCall call) {
    return history.answer(JournalEntry.Resource.session, id, call);
  }

  @POST
  @Path("sessions/{id}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  @APIResponse(responseCode = "428", ref = "PreconditionRequired")
  @Operation(
      operationId = "revertSession",
      summary = "Makes a session what it was after a revision, also when it was deleted.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = History.RevertRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The session as it now is.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response revert(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return editing.revert(room, id, body, call);
  }
}
