package org.seminararchive.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.query.Criteria;
import org.seminararchive.talk.TalkLists;

/**
 * Talks in formats other than JSON: the paths of the JSON resources with the suffix of the format.
 */
@Path("/api/v1")
public class TalkShapesResource {
  private static final String LIST = "{shape: ics|csv|ndjson|atom|bib|ris|csl[.]json}";
  private static final String SINGLE = "{shape: ics|bib|ris|csl[.]json|jsonld}";

  @Inject TalkShapes shapes;
  @Inject NamedResources named;

  @GET
  @Path("talks." + LIST)
  @Operation(hidden = true)
  public Response list(@BeanParam ShapeCall call) {
    return shapes.list(Criteria.none(), call);
  }

  @GET
  @Path("talks/{id}." + SINGLE)
  @Operation(hidden = true)
  public Response get(@PathParam("id") String id, @BeanParam ShapeCall call) {
    return shapes.single(named.talk(id, call.uri()), call);
  }

  @GET
  @Path("sessions/{id}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofSession(@PathParam("id") String id, @BeanParam ShapeCall call) {
    return shapes.list(TalkLists.ofSession(named.session(id, call.uri()).id), call);
  }

  @GET
  @Path("series/{slug}/sessions/{number: [1-9][0-9]{0,8}}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofNumberedSession(
      @PathParam("slug") String slug, @PathParam("number") int number, @BeanParam ShapeCall call) {
    Criteria within = TalkLists.ofSession(named.session(slug, number, call.uri()).id);
    return shapes.list(within, call);
  }

  @GET
  @Path("speakers/{id}/talks." + LIST)
  @Operation(hidden = true)
  public Response ofSpeaker(@PathParam("id") String id, @BeanParam ShapeCall call) {
    return named.speaker(
        id, call.uri(), speaker -> shapes.list(TalkLists.ofSpeaker(speaker.id), call));
  }
}
