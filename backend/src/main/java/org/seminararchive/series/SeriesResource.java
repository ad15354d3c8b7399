package org.seminararchive.series;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.ResourceCall;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;

/** Read access to seminar series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "series")
@APIResponse(responseCode = "304", ref = "NotModified")
public class SeriesResource {
  static final Keyset BY_SLUG = new Keyset("slug", new Keyset.Column("r.slug", true, v -> v));

  @Inject SeriesRepository repository;
  @Inject Representations representations;

  @GET
  @Path("series")
  @Transactional
  @Operation(operationId = "listSeries", summary = "Lists all series.")
  @APIResponseSchema(value = SeriesPage.class, responseDescription = "One page of series.")
  public Response list(@BeanParam SeriesListCall call) {
    QueryParameters query = call.query();
    PageRequest page = Paging.read(query, List.of(BY_SLUG));
    Shape shape = Shape.read(query, SeriesResponse.class);
    query.refuseTheRest();
    return representations.page(
        call.request(), call.uri(), shape, () -> repository.page(page).map(SeriesResponse::from));
  }

  @GET
  @Path("series/{slug}")
  @Transactional
  @Extension(name = "x-shapes", value = "ics atom")
  @Extension(name = "x-expand", value = "sessions:Session")
  @Operation(operationId = "getSeries", summary = "Returns a series.")
  @APIResponseSchema(value = SeriesResponse.class, responseDescription = "The series.")
  public Response get(@PathParam("slug") String slug, @BeanParam ResourceCall call) {
    return representations.single(
        call.request(),
        call.uri(),
        SeriesResponse.class,
        repository.findBySlug(slug).map(SeriesResponse::from),
        SeriesResponse::revision);
  }

  /** Response schema: a page of series. */
  @Schema(name = "SeriesPage")
  public record SeriesPage(
      @Schema(required = true) List<SeriesResponse> items,
      @Schema(required = true, description = "Number of series in the whole list.") long total,
      @Schema(description = "Absent on the last page.") String next) {}
}
