package org.seminararchive.series;

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

/** Write access to series: admins create and delete, the organizers of a series change it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "series")
@SecurityRequirement(name = "token")
public class SeriesWriteResource {
  private final SeriesService service;
  private final SeriesDirectory directory;
  private final EditableSeries room;
  private final Access access;
  private final Writes writes;
  private final Editing editing;
  private final History history;

  SeriesWriteResource(
      SeriesService service,
      SeriesDirectory directory,
      EditableSeries room,
      Access access,
      Writes writes,
      Editing editing,
      History history) {
    this.service = service;
    this.directory = directory;
    this.room = room;
    this.access = access;
    this.writes = writes;
    this.editing = editing;
    this.history = history;
  }

  @POST
  @Path("series")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
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
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
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
    return editing.put(room, slug, body, call);
  }

  @PATCH
  @Path("series/{slug}")
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
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
    return editing.patch(room, slug, body, call);
  }

  @DELETE
  @Path("series/{slug}")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(
      operationId = "deleteSeries",
      summary = "Removes a series that has no sessions. Admins only.")
  @APIResponse(responseCode = "204", description = "It is gone; its history stays.")
  public Response delete(@PathParam("slug") String slug, @BeanParam WriteCall call) {
    access.holder().mustBeAdmin();
    Response response = editing.delete(room, slug, call);
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
  public Response history(@PathParam("slug") String slug, @BeanParam HistoryCall call) {
    return history.answer(JournalEntry.Resource.series, slug, call);
  }

  @POST
  @Path("series/{slug}/revert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  @APIResponse(responseCode = "428", ref = "PreconditionRequired")
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
    return editing.revert(room, slug, body, call);
  }
}
