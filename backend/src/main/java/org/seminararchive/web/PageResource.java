package org.seminararchive.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.Ids;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.speaker.FormerIds;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkRepository;

/**
 * Paths of the web page that are not files. A permalink of a missing resource returns 404 with a
 * page that says so.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PageResource {
  private static final String SLUG = "{slug: (?!api$|q$)[a-z][a-z0-9-]*}";
  private static final String ABOUT = "aboutArchive";
  private static final String NUMBER = "{number: [1-9][0-9]{0,8}}";

  @Inject Shell shell;
  @Inject PageAnswers pages;
  @Inject PageViews views;
  @Inject SessionViews sessionViews;
  @Inject PageHeads heads;
  @Inject SeriesRepository series;
  @Inject SessionRepository sessions;
  @Inject SpeakerRepository speakers;
  @Inject TalkRepository talks;
  @Inject FormerIds moves;

  @GET
  @Operation(hidden = true)
  public Response talks(@BeanParam PageCall call) {
    return pages.of(call, PageHeads.ofArchive(call, null, ABOUT), views::talks);
  }

  @GET
  @Path("speakers")
  @Operation(hidden = true)
  public Response speakers(@BeanParam PageCall call) {
    return pages.of(
        call, PageHeads.ofArchive(call, "speakers", "speakersDescription"), views::speakers);
  }

  /** Pages for organizers. The API checks permissions. */
  @GET
  @Path("organize{rest: (/.*)?}")
  @Operation(hidden = true)
  public Response organize(@BeanParam PageCall call) {
    return shell.answer(PageHeads.ofArchive(call, null, ABOUT));
  }

  /** Pages of invited speakers. The API checks the secret. */
  @GET
  @Path("invitations/{secret}")
  @Operation(hidden = true)
  public Response invitation(@BeanParam PageCall call) {
    return shell.answer(PageHeads.ofArchive(call, null, ABOUT));
  }

  @GET
  @Path("papers")
  @Operation(hidden = true)
  public Response papers(@BeanParam PageCall call) {
    return pages.of(call, PageHeads.ofArchive(call, "papers", "papersDescription"), views::papers);
  }

  @GET
  @Path("schedule")
  @Operation(hidden = true)
  public Response schedule(@BeanParam PageCall call) {
    return pages.of(
        call, PageHeads.ofArchive(call, "schedule", "schedule.description"), views::schedule);
  }

  @GET
  @Path("statistics")
  @Operation(hidden = true)
  public Response statistics(@BeanParam PageCall call) {
    return pages.of(
        call, PageHeads.ofArchive(call, "statistics", "statistics.description"), views::statistics);
  }

  @GET
  @Path("about")
  @Operation(hidden = true)
  public Response about(@BeanParam PageCall call) {
    return pages.of(call, PageHeads.ofArchive(call, "about", "aboutDescription"), views::about);
  }

  @GET
  @Path(SLUG)
  @Operation(hidden = true)
  public Response ofSeries(@PathParam("slug") String slug, @BeanParam PageCall call) {
    return answer(
        call,
        () -> series.findBySlug(slug).map(found -> heads.ofSeries(found, call)),
        visit -> views.series(visit, slug));
  }

  @GET
  @Path(SLUG + "/" + NUMBER)
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("slug") String slug, @PathParam("number") int number, @BeanParam PageCall call) {
    return answer(
        call,
        () ->
            sessions
                .findByNumber(slug, number)
                .map(found -> heads.ofSession(found, talks.ofSessions(List.of(found.id)), call)),
        visit -> sessionViews.session(visit, slug, number, 0));
  }

  @GET
  @Path(SLUG + "/" + NUMBER + "/{position: [1-9][0-9]{0,8}}")
  @Operation(hidden = true)
  public Response ofTalkInSession(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @PathParam("position") int position,
      @BeanParam PageCall call) {
    return answer(
        call,
        () -> talks.findInSession(slug, number, position).map(found -> heads.ofTalk(found, call)),
        visit -> sessionViews.session(visit, slug, number, position));
  }

  @GET
  @Path("talks/{id}")
  @Operation(hidden = true)
  public Response ofTalk(@PathParam("id") String id, @BeanParam PageCall call) {
    return answer(
        call,
        () -> Ids.parse(id).flatMap(talks::findWhole).map(found -> heads.ofTalk(found, call)),
        visit -> sessionViews.talk(visit, id));
  }

  @GET
  @Path("speakers/{id}")
  @Operation(hidden = true)
  public Response ofSpeaker(@PathParam("id") String id, @BeanParam PageCall call) {
    Optional<Response> moved =
        QuarkusTransaction.requiringNew().call(() -> moves.answer(id, call.uri()));
    return moved.orElseGet(
        () ->
            answer(
                call,
                () ->
                    Ids.parse(id)
                        .flatMap(speakers::findByIdOptional)
                        .map(found -> heads.ofSpeaker(found, call)),
                visit -> views.speaker(visit, id)));
  }

  /** The database connection is released before the API is called, which needs one itself. */
  private Response answer(PageCall call, Callable<Optional<PageHead>> head, PageViews.View view) {
    return QuarkusTransaction.requiringNew()
        .call(head)
        .map(found -> pages.of(call, found, view))
        .orElseGet(() -> pages.missing(call.language(), call.uri()));
  }
}
