package org.seminararchive.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Representations.Body;
import org.seminararchive.http.Shape;
import org.seminararchive.http.Suffix;
import org.seminararchive.speaker.SpeakerLists;
import org.seminararchive.speaker.SpeakerResponse;
import org.seminararchive.talk.TalkLists;

/** Speakers in formats other than JSON, and the calendar of a speaker. */
@Path("/api/v1")
public class SpeakerShapesResource {
  private final NamedResources named;
  private final SpeakerLists lists;
  private final TalkShapes talks;
  private final JsonShapes json;
  private final RenderingContexts settings;
  private final Representations representations;

  SpeakerShapesResource(
      NamedResources named,
      SpeakerLists lists,
      TalkShapes talks,
      JsonShapes json,
      RenderingContexts settings,
      Representations representations) {
    this.named = named;
    this.lists = lists;
    this.talks = talks;
    this.json = json;
    this.settings = settings;
    this.representations = representations;
  }

  @GET
  @Path("speakers.{shape: csv|ndjson}")
  @Operation(hidden = true)
  public Response list(
      @PathParam("shape") String shape, @Context Request request, @Context UriInfo uri) {
    var query = new QueryParameters(uri.getQueryParameters());
    Optional<String> language = Shape.language(query);
    SpeakerLists.Selection selection = lists.select(query);
    query.refuseTheRest();
    return representations.streamed(
        request,
        uri,
        Suffix.of(shape),
        () -> body(Suffix.of(shape), selection.speakers(), settings.ofList(uri, language)));
  }

  @GET
  @Path("speakers/{id}.{shape: ics}")
  @Operation(hidden = true)
  public Response get(@PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
    return named.speaker(
        id,
        uri,
        speaker ->
            talks.of(
                Suffix.CALENDAR,
                TalkLists.ofSpeaker(speaker.id),
                wording -> wording.text(speaker.name),
                "speakers/" + speaker.id,
                request,
                uri));
  }

  private Body body(
      Suffix shape, Iterator<List<SpeakerResponse>> speakers, RenderingContext setting) {
    return shape == Suffix.CSV
        ? out -> SpeakerTable.write(speakers, setting, out)
        : out -> json.lines(speakers, speaker -> speaker, setting.language(), out);
  }
}
