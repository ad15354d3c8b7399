package org.seminararchive.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.description.Wording;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Representations.Body;
import org.seminararchive.http.Shape;
import org.seminararchive.http.Suffix;
import org.seminararchive.speaker.SpeakerLists;
import org.seminararchive.speaker.SpeakerResponse;

/** Lists of speakers in formats other than JSON. */
@Path("/api/v1")
public class SpeakerShapesResource {
  @Inject SpeakerLists lists;
  @Inject JsonShapes json;
  @Inject RenderingContexts contexts;
  @Inject Representations representations;

  @GET
  @Path("speakers.{shape: csv|ndjson}")
  @Operation(hidden = true)
  public Response list(@BeanParam ShapeCall call) {
    QueryParameters query = call.query();
    Optional<String> language = Shape.language(query);
    SpeakerLists.Selection selection = lists.select(query);
    query.refuseTheRest();
    return representations.streamed(
        call.request(),
        call.shape(),
        () -> body(call.shape(), selection.speakers(), contexts.ofList(call.uri(), language)));
  }

  private Body body(
      Suffix shape, Iterator<List<SpeakerResponse>> speakers, RenderingContext context) {
    return shape == Suffix.CSV
        ? out -> table(context).write(speakers, out)
        : out -> json.lines(speakers, speaker -> speaker, context.language(), out);
  }

  private static Table<SpeakerResponse> table(RenderingContext context) {
    Wording wording = context.wording();
    return new Table<SpeakerResponse>()
        .column("id", SpeakerResponse::id)
        .column("name", speaker -> wording.text(speaker.name()))
        .column("affiliation", speaker -> wording.text(speaker.affiliation()))
        .column("talkCount", SpeakerResponse::talkCount)
        .column("page", speaker -> context.addresses().speaker(speaker.id()));
  }
}
