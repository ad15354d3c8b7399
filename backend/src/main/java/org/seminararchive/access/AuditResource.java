package org.seminararchive.access;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.Page;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.PageRequest;

/** Audit log of tokens and webhooks, for admins. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
@SecurityRequirement(name = "token")
public class AuditResource {
  @Inject Access access;
  @Inject Audit audit;

  /** One audited action. */
  @Schema(name = "AuditEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      @Schema(required = true) long number,
      @Schema(required = true) Instant at,
      @Schema(required = true, description = "Holder of the token; `operator` on the machine.")
          String who,
      @Schema(description = "That token's id; absent for commands on the machine itself.")
          UUID tokenId,
      @Schema(required = true) AuditedAction action,
      @Schema(required = true, description = "Id of the token or webhook.") UUID subjectId,
      @Schema(
              required = true,
              description =
                  "Holder and scopes of a token, or the URL of a webhook. Never a secret.")
          String detail) {
    static Entry from(AuditEntry entry) {
      return new Entry(
          entry.number,
          entry.at,
          entry.who,
          entry.tokenId,
          entry.action,
          entry.subjectId,
          entry.detail);
    }
  }

  /** Response schema: a page of the audit log. */
  @Schema(name = "AuditPage")
  public record AuditPage(
      @Schema(required = true) List<Entry> items,
      @Schema(required = true, description = "Number of kept entries.") long total,
      @Schema(description = "Absent on the last page.") String next) {}

  @GET
  @Path("audit")
  @Transactional
  @Operation(
      operationId = "listAudit",
      summary = "Lists operations on tokens and webhooks, newest first. Admins only.",
      description = "The last 10 000 entries are kept.")
  @APIResponseSchema(value = AuditPage.class, responseDescription = "One page of entries.")
  public Response list(@BeanParam AuditCall call) {
    access.holder().mustBeAdmin();
    QueryParameters query = call.query();
    PageRequest page = Paging.read(query, List.of(Audit.NEWEST_FIRST));
    query.refuseTheRest();
    var entries = audit.page(page).map(Entry::from);
    return unstored(
        Response.ok(Page.of(entries, call.uri()))
            .header(HttpHeaders.LINK, Page.links(entries, call.uri())));
  }
}
