package org.seminararchive.health;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.health.MaterialHealthResponse.MaterialHealthPage;
import org.seminararchive.http.Page;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.series.SeriesDirectory;

/** Health of the material links of a series, for its organizers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class MaterialHealthResource {
  private static final String OF_SERIES =
      "exists (select 1 from LinkUse u join Talk t on t.id = u.key.talkId join t.session s"
          + " join s.memberships m where u.key.linkId = l.id and m.series.slug in :slugs)";

  @Inject Access access;
  @Inject SeriesDirectory series;
  @Inject LinkHealth health;
  @Inject LinkRepository links;
  @Inject LinkSettings settings;

  @GET
  @Path("material-health")
  @Transactional
  @Operation(
      operationId = "listMaterialHealth",
      summary = "Lists the links of materials of one's series with the results of checks.")
  @APIResponseSchema(value = MaterialHealthPage.class, responseDescription = "One page of links.")
  public Response list(@BeanParam MaterialHealthCall call) {
    Holder holder = access.holder();
    QueryParameters query = call.query();
    List<String> slugs = query.all("series", List.of());
    if (!slugs.isEmpty()) {
      query.oneOf("series", series.slugs(slugs));
    }
    Criteria state = MaterialHealthCall.states(query);
    PageRequest page = Paging.read(query, List.of(LinkRepository.BY_HOST));
    query.refuseTheRest();
    Criteria mine = mine(holder, slugs);
    Rows<CheckedLink> rows = links.page(mine.and(state), page);
    Page<MaterialHealthResponse> found = Page.of(rows.map(link -> null), call.uri());
    return unstored(
        Response.ok(
                new MaterialHealthPage(
                    health.of(rows.items()),
                    found.total(),
                    found.next(),
                    links.counts(mine),
                    settings.isActive()))
            .header(HttpHeaders.LINK, Page.links(rows, call.uri())));
  }

  private static Criteria mine(Holder holder, List<String> wanted) {
    if (!wanted.isEmpty()) {
      holder.mayWrite(Claim.each(wanted));
    } else if (holder.isAdmin()) {
      return Criteria.none();
    }
    List<String> slugs = wanted.isEmpty() ? holder.scopes().writableSeries() : wanted;
    holder.mayWrite(slugs.isEmpty() ? List.of(Claim.ADMIN) : List.of());
    return Criteria.none().and("mine", slugs, OF_SERIES, Map.of("slugs", slugs));
  }
}
