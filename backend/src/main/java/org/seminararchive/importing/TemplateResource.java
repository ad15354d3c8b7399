package org.seminararchive.importing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Suffix;
import org.seminararchive.series.SeriesRepository;

/**
 * The table template for organizers who use a spreadsheet program. The dates and numbers of its two
 * example rows are far in the future, so that importing them by mistake is noticed and collides
 * with nothing.
 */
@Path("/api/v1")
@Tag(name = "imports")
@APIResponse(responseCode = "304", ref = "NotModified")
public class TemplateResource {
  @Inject SeriesRepository series;
  @Inject Representations representations;

  @GET
  @Path("imports/template.csv")
  @Transactional
  @Produces("text/csv")
  @Operation(
      operationId = "getImportTemplate",
      summary = "Returns a table with two example rows, for completion and import.",
      description =
          "One row per talk; rows with the same numbers form one session. RFC 4180 in "
              + "UTF-8. Column names may be Japanese; columns may be reordered or omitted.")
  @APIResponse(
      responseCode = "200",
      description = "The table.",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "ImportTemplate", ref = "ImportTemplate")))
  public Response get(@Context Request request, @Context UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return representations.document(request, Suffix.CSV.contentType(), this::render);
  }

  private byte[] render() {
    List<String> slugs = series.list("order by slug").stream().map(s -> s.slug + " ").toList();
    String joint = slugs.stream().limit(2).map(s -> s + 998).collect(Collectors.joining("; "));
    String single = slugs.isEmpty() ? "" : slugs.get(0);
    try (InputStream table =
        TemplateResource.class.getResourceAsStream("/importing/template.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{joint}", joint.isEmpty() ? "998" : joint)
          .replace("{single}", single + 999)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the template could not be read", e);
    }
  }
}
