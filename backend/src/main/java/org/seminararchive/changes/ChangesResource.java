package org.seminararchive.changes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.seminararchive.condition.Troubles;
import org.seminararchive.journal.PublicChange;

/** Public changes in order, for clients that keep a copy. */
@Path("/api/v1")
@Tag(name = "changes")
public class ChangesResource {
  private static final Logger LOG = Logger.getLogger(ChangesResource.class);
  private static final String NDJSON = "application/x-ndjson";

  // JSON is preferred for Accept: */*.
  private static final String LESS = ";qs=0.5";

  @Inject Following following;
  @Inject ObjectMapper json;
  @Inject CurrentVertxRequest current;
  @Inject Troubles troubles;

  @GET
  @Path("changes")
  @Produces(MediaType.APPLICATION_JSON)
  @Parameter(name = "Last-Event-ID", in = ParameterIn.HEADER)
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "listChanges",
      summary = "Lists the changes after a revision, in order.",
      description =
          "All changes from `since=0` on make a complete copy; `next` continues it. As "
              + "`text/event-stream` the response continues with each new change: `id` is the "
              + "revision, `event` the resource, `data` the change; it accepts `since` only, and "
              + "`Last-Event-ID` takes precedence.")
  @APIResponse(
      responseCode = "200",
      description =
          "The next changes; empty if there are none. In NDJSON each line is a change and "
              + "the last line is `next`; a response without that line is truncated.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ChangesPage.class)),
        @Content(
            mediaType = NDJSON,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "ChangeLines", ref = "ChangeLines")),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "ChangeEvents", ref = "ChangeEvents"))
      })
  public Uni<Response> list(@BeanParam ChangesCall call) {
    return answer(call.uri(), MediaType.APPLICATION_JSON, page -> page.asJson(json));
  }

  @GET
  @Path("changes")
  @Produces(NDJSON + LESS)
  @Operation(hidden = true)
  public Uni<Response> lines(@Context UriInfo uri) {
    return answer(uri, NDJSON, page -> page.asLines(json));
  }

  @GET
  @Path("changes.ndjson")
  @Produces(NDJSON)
  @Operation(hidden = true)
  public Uni<Response> file(@Context UriInfo uri) {
    return lines(uri);
  }

  @GET
  @Path("changes")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS + LESS)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  // Disables response buffering in nginx.
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> stream(
      @Context UriInfo uri,
      @Context Sse sse,
      @HeaderParam(ChangesQuery.LAST_EVENT_ID) String lastEventId) {
    ChangesQuery query = ChangesQuery.ofStream(uri, lastEventId);
    FollowingClient follower = FollowingClient.of(current.getCurrent());
    following.check(query, follower);
    return following.stream(query, follower)
        .onFailure()
        .invoke(this::note)
        .onItem()
        .transformToIterable(portion -> events(portion, sse));
  }

  // The stream has begun and cannot send a problem; the client reconnects.
  private void note(Throwable failure) {
    if (!troubles.note(failure)) {
      LOG.error("A stream of changes failed; its client comes again. Check the database", failure);
    }
  }

  private Uni<Response> answer(UriInfo uri, String type, Function<ChangesPage, byte[]> writing) {
    return following
        .page(ChangesQuery.read(uri), FollowingClient.of(current.getCurrent()))
        .map(
            page ->
                // No validator: each page is requested once.
                Response.ok(writing.apply(page), type)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  private List<OutboundSseEvent> events(List<PublicChange> portion, Sse sse) {
    if (portion.isEmpty()) {
      return List.of(sse.newEventBuilder().comment("").build());
    }
    return portion.stream()
        .map(
            change ->
                sse.newEventBuilder()
                    .id(String.valueOf(change.revision()))
                    .name(change.resource().code)
                    .data(String.class, ChangesPage.line(change, json))
                    .build())
        .toList();
  }
}
