package org.seminararchive.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Digest;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.ReadableFormulas;

/** Share picture of a session, which link previews of its pages show (Open Graph). */
@Path("{slug: [a-z][a-z0-9-]*}/{number: [1-9][0-9]{0,8}}/share.png")
public class SharePictureResource {
  private static final String STANDING = "/share.png";

  @Inject SharePictures pictures;
  @Inject Wordings wordings;
  @Inject SessionRepository sessions;
  @Inject TalkRepository talks;

  @GET
  @Operation(hidden = true)
  public Response of(
      @PathParam("slug") String slug,
      @PathParam("number") int number,
      @QueryParam("lang") String lang,
      @Context Request request,
      @Context UriInfo uri) {
    Wording wording = wordings.in("en".equals(lang) ? "en" : Wording.DEFAULT_LANGUAGE);
    // The picture is drawn without holding a connection of the database.
    ShareTexts texts =
        QuarkusTransaction.requiringNew()
            .call(() -> sessions.findByNumber(slug, number).map(found -> texts(found, wording)))
            .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    return pictures
        .of(texts)
        .map(bytes -> answer(bytes, request))
        .orElseGet(() -> Response.seeOther(uri.getBaseUri().resolve(STANDING)).build());
  }

  private ShareTexts texts(Session session, Wording wording) {
    SessionResponse told = SessionResponse.from(session);
    List<TalkResponse> parts =
        talks.ofSessions(List.of(session.id)).stream().map(TalkResponse::from).toList();
    Integer hue =
        told.numbers().stream()
            .map(each -> wording.about(each.series()))
            .filter(series -> series != null && series.hue() != null)
            .map(SeriesResponse::hue)
            .findFirst()
            .orElse(null);
    return new ShareTexts(
        wording.warning(told.status()) + wording.numbers(told),
        ReadableFormulas.in(wording.subject(told, parts)),
        String.join(
            wording.listJoiner(), parts.stream().map(wording::speakers).distinct().toList()),
        wording.moment(told.start()),
        wording.archive(),
        hue,
        slides(parts));
  }

  /** The first PDF with a picture of its first page; slides before other materials. */
  private static String slides(List<TalkResponse> parts) {
    return parts.stream()
        .flatMap(part -> part.materials().stream())
        .filter(each -> each.file() != null && each.file().picture() != null)
        .min(Comparator.comparing(each -> each.kind() != MaterialKind.SLIDES))
        .map(each -> each.file().sha256())
        .orElse(null);
  }

  private static Response answer(byte[] picture, Request request) {
    var tag = new EntityTag(Digest.of(picture));
    var unchanged = Optional.ofNullable(request.evaluatePreconditions(tag));
    return unchanged.orElseGet(() -> Response.ok(picture, "image/png")).tag(tag).build();
  }
}
