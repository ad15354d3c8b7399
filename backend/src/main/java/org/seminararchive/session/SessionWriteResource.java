package org.seminararchive.session;

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
import org.seminararchive.access.Holder;
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

/** Announces, corrects, postpones, renumbers and removes sessions. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
@SecurityRequirement(name = "token")
public class SessionWriteResource {
  private static final List<String> READ_ONLY = List.of("id");

  private final SessionRepository repository;
  private final SessionService service;
  private final SessionPlan plan;
  private final TalksOfSession talks;
  private final Access access;
  private final Writes writes;
  private final Documents documents;
  private final History history;

  SessionWriteResource(
      SessionRepository repository,
      SessionService service,
      SessionPlan plan,
      TalksOfSession talks,
      Access access,
      Writes writes,
      Documents documents,
      History history) {
    this.repository = repository;
    this.service = service;
    this.plan = plan;
    this.talks = talks;
    this.access = access;
    this.writes = writes;
    this.documents = documents;
    this.history = history;
  }

  @POST
  @Path("sessions")
  @Consumes(MediaType.APPLICATION_JSON)
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
          SessionContent content =
              plan.ofNew(Ids.create(), request, Status.confirmed, "", inferences, errors);
          refuse(errors);
          holder.mayWrite(content.numbers().keySet());
          Session session = service.create(content, holder.name());
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
  @Operation(operationId = "replaceSession", summary = "A session as it shall be, as a whole.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SessionRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The session as it now is.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response replace(@PathParam("id") String id, InputStream body, @BeanParam WriteCall call) {
    return change(id, body, call, (current, sent) -> documents.put(current, sent, READ_ONLY));
  }

  @PATCH
  @Path("sessions/{id}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
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
    return change(id, body, call, (current, sent) -> documents.patch(current, sent, READ_ONLY));
  }

  @DELETE
  @Path("sessions/{id}")
  @Operation(
      operationId = "deleteSession",
      summary = "Removes a session that has no talks. To cancel one, change its status.")
  @APIResponse(responseCode = "204", description = "It is gone; its history stays.")
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    mayChange(id, call);
    return writes.perform(
        call,
        "",
        holder -> {
          Session session = find(id, call);
          holder.mayWrite(slugs(session));
          Preconditions.require(call.headers(), session.revision);
          service.delete(session, talks.count(session.id), holder.name());
          return Outcome.deleted();
        });
  }

  @GET
  @Path("sessions/{id}/history")
  @Transactional
  @Operation(operationId = "listSessionHistory", summary = "Every change to a session.")
  @APIResponse(
      responseCode = "200",
      description = "One page of changes, newest first.",
      content = @Content(schema = @Schema(implementation = History.HistoryPage.class)))
  public Response history(@PathParam("id") String id, @Context UriInfo uri) {
    return history.answer(JournalEntry.Resource.session, id, uri);
  }

  @POST
  @Path("sessions/{id}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
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
    mayChange(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          var request = Members.read(JsonBody.parse(text), History.RevertRequest::read);
          JsonNode state =
              documents.revert(
                  history.stateAt(JournalEntry.Resource.session, id, request.revision()),
                  READ_ONLY);
          Session session = Ids.parse(id).flatMap(repository::findWithNumbers).orElse(null);
          if (session == null) {
            return restore(UUID.fromString(id), state, holder);
          }
          Preconditions.require(call.headers(), session.revision);
          return become(session, state, holder);
        });
  }

  private Response change(
      String id,
      InputStream body,
      WriteCall call,
      BiFunction<ObjectNode, JsonNode, JsonNode> wanted) {
    mayChange(id, call);
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          Session session = find(id, call);
          Preconditions.require(call.headers(), session.revision);
          ObjectNode current = documents.of(SessionResponse.from(session));
          return become(session, wanted.apply(current, JsonBody.parse(text)), holder);
        });
  }

  private Outcome become(Session session, JsonNode wanted, Holder holder) {
    List<InputError> errors = new ArrayList<>();
    SessionRequest request = Members.read(wanted, SessionRequest::read);
    SessionContent content = plan.ofWhole(session.id, session, request, errors);
    refuse(errors);
    holder.mayWrite(slugs(session));
    holder.mayWrite(content.numbers().keySet());
    service.change(session, content, holder.name());
    return Outcome.changed(SessionResponse.from(session), session.revision, new Inferences());
  }

  private Outcome restore(UUID id, JsonNode state, Holder holder) {
    List<InputError> errors = new ArrayList<>();
    SessionRequest request = Members.read(state, SessionRequest::read);
    SessionContent content = plan.ofWhole(id, null, request, errors);
    refuse(errors);
    holder.mayWrite(content.numbers().keySet());
    Session session = service.create(content, holder.name());
    return Outcome.changed(SessionResponse.from(session), session.revision, new Inferences());
  }

  /** Before the body is read: 404, or 403 for somebody to whom none of its series belong. */
  private void mayChange(String id, WriteCall call) {
    Holder holder = access.holder();
    List<String> series = Ids.parse(id).map(this::seriesOf).orElse(List.of());
    if (series.isEmpty()) {
      throw ApiProblem.notFound(call.path());
    }
    holder.mayWrite(series);
  }

  private List<String> seriesOf(UUID id) {
    return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<String> series = repository.seriesOf(id);
              return series.isEmpty()
                  ? history
                      .ofDeleted(JournalEntry.Resource.session, id.toString())
                      .map(state -> state.get("numbers").findValuesAsText("series"))
                      .orElse(List.of())
                  : series;
            });
  }

  private Session find(String id, WriteCall call) {
    return Ids.parse(id)
        .flatMap(repository::findWithNumbers)
        .orElseThrow(() -> ApiProblem.notFound(call.path()));
  }

  private static List<String> slugs(Session session) {
    return session.memberships.stream().map(m -> m.series.slug).toList();
  }

  private static void refuse(List<InputError> errors) {
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }
  }
}
