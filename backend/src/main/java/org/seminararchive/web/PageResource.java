package org.seminararchive.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.Ids;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerIds;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkRepository;

/**
 * Paths of the web page that are not files. A permalink of a missing resource returns 404 with the
 * same HTML; the script then displays the message in the reader's language.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PageResource {
  private static final String SLUG = "{slug: (?!api$|q$)[a-z][a-z0-9-]*}";
  private static final String NUMBER = "{number: [1-9][0-9]{0,8}}";

  private final Shell shell;
  private final PageHeads heads;
  private final SeriesRepository series;
  private final SessionRepository sessions;
  private final SpeakerRepository speakers;
  private final TalkRepository talks;
  private final FormerIds moves;

  PageResource(
      Shell shell,
      PageHeads heads,
      SeriesRepository series,
      SessionRepository sessions,
      SpeakerRepository speakers,
      TalkRepository talks,
      FormerIds moves) {
    this.moves = moves;
    this.shell = shell;
    this.heads = heads;
    this.series = series;
    this.sessions = sessions;
    this.speakers = speakers;
    this.talks = talks;
  }

  @GET
  @Path("speakers")
  @Operation(hidden = true)
  public Response speakers(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  /** Pages for organizers. The API checks permissions. */
  @GET
  @Path("organize{rest: (/.*)?}")
  @Operation(hidden = true)
  public Response organize(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  /** Pages of invited speakers. The API checks the secret. */
  @GET
  @Path("invitations/{secret}")
  @Operation(hidden = true)
  public Response invitation(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  @GET
  @Path("papers")
  @Operation(hidden = true)
  public Response papers(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  @GET
  @Path("schedule")
  @Operation(hidden = true)
  public Response schedule(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  @GET
  @Path("statistics")
  @Operation(hidden = true)
  public Response statistics(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  @GET
  @Path("about")
  @Operation(hidden = true)
  public Response about(@Context UriInfo uri) {
    return shell.answer(heads.ofArchive(uri));
  }

  @GET
  @Path(SLUG)
  @Transactional
  @Operation(hidden = true)
  public Response ofSeries(@PathParam("slug") String slug, @Context UriInfo uri) {
    return answer(series.findBySlug(slug).map(found -> heads.ofSeries(found, uri)));
  }

  @GET
  @Path(SLUG + "/" + NUMBER)
  @Transactional
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("slug") String slug, @PathParam("number") int number, @Context UriInfo uri) {
    return answer(
        sessions
            .findByNumber(slug, number)
            .map(found -> heads.ofSession(found, talks.ofSessions(List.of(found.id)), uri)));
  }

  @GET
  @Path(SLUG + "/" + NUMBER + "/{position: [1-9][0-9]{0,8}}")
  @Transactional
  @Operation(hidden = true)
  public Response ofTalkInSession(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("position") int position,
      @Context UriInfo uri) {
    return answer(
        talks.findInSession(slug, number, position).map(found -> heads.ofTalk(found, uri)));
  }

  @GET
  @Path("talks/{id}")
  @Transactional
  @Operation(hidden = true)
  public Response ofTalk(@PathParam("id") String id, @Context UriInfo uri) {
    return answer(Ids.parse(id).flatMap(talks::findWhole).map(found -> heads.ofTalk(found, uri)));
  }

  @GET
  @Path("speakers/{id}")
  @Transactional
  @Operation(hidden = true)
  public Response ofSpeaker(@PathParam("id") String id, @Context UriInfo uri) {
    Optional<Response> moved = moves.answer(id, uri);
    if (moved.isPresent()) {
      return moved.get();
    }
    return answer(
        Ids.parse(id)
            .flatMap(speakers::findByIdOptional)
            .map(found -> heads.ofSpeaker(found, uri)));
  }

  private Response answer(Optional<PageHead> page) {
    return page.map(shell::answer).orElseGet(shell::missing);
  }
}
