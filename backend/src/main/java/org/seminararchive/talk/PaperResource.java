package org.seminararchive.talk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;

/** The works that talks cite. */
@Path("/api/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@APIResponse(responseCode = "304", ref = "NotModified")
public class PaperResource {
  @Inject PaperRepository papers;
  @Inject Representations representations;

  @GET
  @Transactional
  @Operation(
      operationId = "listPapers",
      summary = "Lists cited works with the talks that cite them, most cited first.")
  @APIResponseSchema(value = PaperPage.class, responseDescription = "One page of cited works.")
  public Response list(@BeanParam PaperListCall call) {
    QueryParameters query = call.query();
    Criteria where = PaperRepository.citedBy(query.ids("talk"));
    PageRequest page = Paging.read(query, PaperRepository.ORDERS);
    Shape shape = Shape.read(query, PaperResponse.class);
    query.refuseTheRest();
    return representations.page(call.request(), call.uri(), shape, () -> papers.page(where, page));
  }

  /** Response schema: a page of cited works. */
  @Schema(name = "PaperPage")
  public record PaperPage(
      @Schema(required = true) List<PaperResponse> items,
      @Schema(required = true, description = "Number of works in the whole list.") long total,
      @Schema(description = "Absent on the last page.") String next) {}
}
