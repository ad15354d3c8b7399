package org.seminararchive.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.ExplainedCodes.ExplainedProblem;

/**
 * Explanations of all problems in both languages, at the URLs of their {@code type} (RFC 9457,
 * section 3.1.1). Independent of the database, so that they are available during an outage.
 */
@Path(ExplainedCodes.PATH)
public class ProblemPages {
  private static final String KEPT = "max-age=3600";
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response all(@Context UriInfo uri) {
    return answer(uri, ExplainedCodes.all());
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response allAsPage(@Context UriInfo uri) {
    return page(uri, ProblemHtml.of(ExplainedCodes.all()));
  }

  @GET
  @Path("{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response one(@PathParam("code") String code, @Context UriInfo uri) {
    return answer(uri, explained(code, uri));
  }

  @GET
  @Path("{code}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response oneAsPage(@PathParam("code") String code, @Context UriInfo uri) {
    return page(uri, ProblemHtml.of(explained(code, uri)));
  }

  private static ExplainedProblem explained(String code, UriInfo uri) {
    return Arrays.stream(ProblemCode.values())
        .filter(problem -> problem.code().equals(code))
        .findFirst()
        .map(ExplainedProblem::of)
        .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }

  private static Response page(UriInfo uri, String html) {
    return Response.fromResponse(answer(uri, html)).type(HTML).build();
  }

  private static Response answer(UriInfo uri, Object entity) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, KEPT).build();
  }
}
