package org.seminararchive.feed;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.Representations;
import org.seminararchive.http.ResourceCall;
import org.seminararchive.series.Series;
import org.seminararchive.session.SessionLists;

/** frab schedule of a series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_XML)
public class ScheduleResource {
  private static final String XML = MediaType.APPLICATION_XML + ";charset=UTF-8";

  @Inject NamedResources named;
  @Inject SessionLists lists;
  @Inject SessionsWithTalks sessions;
  @Inject RenderingContexts contexts;
  @Inject Representations representations;

  @GET
  @Path("series/{slug}/schedule.xml")
  @Operation(hidden = true)
  public Response get(@PathParam("slug") String slug, @BeanParam ResourceCall call) {
    Series series = named.series(slug, call.uri());
    List<LocalDate> days = named.days(slug);
    Optional<String> language = RenderingContexts.language(call);
    return representations.streamed(
        call.request(),
        "schedule",
        XML,
        () -> {
          RenderingContext context =
              contexts.of(call.uri(), language, wording -> wording.text(series.name), slug);
          var schedule = new FrabSchedule(slug, days, context);
          return out -> schedule.write(sessions.of(lists.programme(slug).ids()), out);
        });
  }
}
