package org.seminararchive.series;

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
import java.util.List;
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

/**
 * Founds, describes and closes series: the first and last for admins, the rest for its organizers.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "series")
@SecurityRequirement(name = "token")
public class SeriesWriteResource {
  private static final List<String> NONE = List.of();

  private final SeriesRepository repository;
  private final SeriesService service;
  private final SeriesDirectory directory;
  private final SessionsOfSeries sessions;
  private final Access access;
  private final Writes writes;
  private final Documents documents;
  private final History history;

  SeriesWriteResource(
      SeriesRepository repository,
      SeriesService service,
      SeriesDirectory directory,
      SessionsOfSeries sessions,
      Access access,
      Writes writes,
      Documents documents,
      History history) {
    this.repository = repository;
    this.service = service;
    this.directory = directory;
    this.sessions = sessions;
    this.access = access;
    this.writes = writes;
    this.documents = documents;
    this.history = history;
  }

  @POST
  @Path("series")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createSeries", summary = "A new series. Admins only.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SeriesContent.class)))
  @APIResponse(
      responseCode = "201",
      description = "The series.",
      content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
  public Response create(InputStream body, @BeanParam WriteCall call) {
    access.holder().mustBeAdmin();
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          SeriesContent content = Members.read(JsonBody.parse(text), SeriesRequest::read);
          Series series = service.create(content, holder.name());
          return Outcome.created(
              SeriesResponse.from(series),
              series.revision,
              "/api/v1/series/" + series.slug,
              new Inferences());
        });
  }

  @PUT
  @Path("series/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "replaceSeries", summary = "A series as it shall be, as a whole.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SeriesContent.class)))
  @APIResponse(
      responseCode = "200",
      description = "The series as it now is.",
      content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
  public Response replace(
      @PathParam("slug") String slug, InputStream body, @BeanParam WriteCall call) {
    return change(slug, body, call, (current, sent) -> documents.put(current, sent, NONE));
  }

  @PATCH
  @Path("series/{slug}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Operation(operationId = "changeSeries", summary = "Some members of a series (RFC 7396).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SeriesContent.class)))
  @APIResponse(
      responseCode = "200",
      description = "The series as it now is.",
      content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
  public Response patch(
      @PathParam("slug") String slug, InputStream body, @BeanParam WriteCall call) {
    return change(slug, body, call, (current, sent) -> documents.patch(current, sent, NONE));
  }

  @DELETE
  @Path("series/{slug}")
  @Operation(
      operationId = "deleteSeries",
      summary = "Removes a series that has no sessions. Admins only.")
  @APIResponse(responseCode = "204", description = "It is gone; its history stays.")
  public Response delete(@PathParam("slug") String slug, @BeanParam WriteCall call) {
    access.holder().mustBeAdmin();
    Response response =
        writes.perform(
            call,
            "",
            holder -> {
              Series series = find(slug, call);
              Preconditions.require(call.headers(), series.revision);
              service.delete(series, sessions.count(slug), holder.name());
              return Outcome.deleted();
            });
    directory.forget();
    return response;
  }

  @GET
  @Path("series/{slug}/history")
  @Transactional
  @Operation(operationId = "listSeriesHistory", summary = "Every change to a series.")
  @APIResponse(
      responseCode = "200",
      description = "One page of changes, newest first.",
      content = @Content(schema = @Schema(implementation = History.HistoryPage.class)))
  public Response history(@PathParam("slug") String slug, @Context UriInfo uri) {
    return history.answer(JournalEntry.Resource.series, slug, uri);
  }

  @POST
  @Path("series/{slug}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "revertSeries",
      summary = "Makes a series what it was after a revision, also when it was deleted.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = History.RevertRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The series as it now is.",
      content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
  public Response revert(
      @PathParam("slug") String slug, InputStream body, @BeanParam WriteCall call) {
    access.holder().mayWrite(List.of(slug));
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          var request = Members.read(JsonBody.parse(text), History.RevertRequest::read);
          JsonNode state =
              documents.revert(
                  history.stateAt(JournalEntry.Resource.series, slug, request.revision()), NONE);
          Series series = repository.findBySlug(slug).orElse(null);
          if (series != null) {
            Preconditions.require(call.headers(), series.revision);
            return become(series, state, holder);
          }
          holder.mustBeAdmin();
          Series restored = service.create(Members.read(state, SeriesRequest::read), holder.name());
          return Outcome.changed(
              SeriesResponse.from(restored), restored.revision, new Inferences());
        });
  }

  private Response change(
      String slug,
      InputStream body,
      WriteCall call,
      BiFunction<ObjectNode, JsonNode, JsonNode> wanted) {
    Holder asking = access.holder();
    if (!directory.isThere(slug)) {
      throw ApiProblem.notFound(call.path());
    }
    asking.mayWrite(List.of(slug));
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder -> {
          Series series = find(slug, call);
          Preconditions.require(call.headers(), series.revision);
          ObjectNode current = documents.of(SeriesResponse.from(series));
          return become(series, wanted.apply(current, JsonBody.parse(text)), holder);
        });
  }

  private Outcome become(Series series, JsonNode wanted, Holder holder) {
    // The slug is the address: nobody's links may break.
    SeriesContent content =
        Members.read(
            wanted,
            members -> {
              SeriesContent read = SeriesRequest.read(members);
              if (read.slug() != null && !read.slug().equals(series.slug)) {
                members.refuse("slug", "read-only", "");
              }
              return read;
            });
    service.change(series, content, holder.name());
    return Outcome.changed(SeriesResponse.from(series), series.revision, new Inferences());
  }

  private Series find(String slug, WriteCall call) {
    return repository.findBySlug(slug).orElseThrow(() -> ApiProblem.notFound(call.path()));
  }
}
