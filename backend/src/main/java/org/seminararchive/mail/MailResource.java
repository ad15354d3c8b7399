package org.seminararchive.mail;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.Page;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.writing.MergePatch;

/** Mails to participants, for organizers: kind, time and number of recipients. */
@Path("/api/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mails")
@SecurityRequirement(name = "token")
public class MailResource {
  @Inject MailingAccess access;
  @Inject MailingRepository repository;
  @Inject Mailings mailings;
  @Inject MailSettings settings;
  @Inject DryRun dryRuns;

  /** Response schema: a page of mails. */
  @Schema(name = "MailingPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MailingPage(
      @Schema(required = true) List<MailingResponse> items,
      @Schema(required = true, description = "Number of mails in the whole list.") long total,
      @Schema(description = "Absent on the last page.") String next,
      @Schema(
              required = true,
              description = "Missing environment variables, without which nothing is sent.")
          List<String> missing) {}

  @GET
  @Transactional
  @Operation(
      operationId = "listMails",
      summary = "Lists mails to participants of the sessions of one's series, newest first.")
  @APIResponseSchema(value = MailingPage.class, responseDescription = "One page of mails.")
  public Response list(@BeanParam MailCall call) {
    Criteria mine = access.mine();
    QueryParameters query = call.query();
    Criteria where = MailCall.filters(query).and(mine);
    PageRequest page = Paging.read(query, List.of(MailingRepository.NEWEST_FIRST));
    query.refuseTheRest();
    Rows<Mailing> rows = repository.page(where, page);
    Page<Mailing> found = Page.of(rows, call.uri());
    return unstored(
        Response.ok(
                new MailingPage(
                    mailings.responses(rows.items()),
                    found.total(),
                    found.next(),
                    settings.missing()))
            .header(HttpHeaders.LINK, Page.links(rows, call.uri())));
  }

  @GET
  @Path("{id}")
  @Transactional
  @Operation(operationId = "getMail", summary = "Returns a mail with its text.")
  @APIResponseSchema(value = MailingResponse.class, responseDescription = "The mail.")
  public Response get(@PathParam("id") String id, @Context UriInfo uri) {
    Mailing mailing = access.mailing(id, uri);
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return unstored(Response.ok(mailings.response(mailing, true)));
  }

  @PATCH
  @Path("{id}")
  @LongestBody(128 << 10)
  @Transactional
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "changeMail",
      summary = "Reschedules, edits, pauses or resumes a mail.",
      description = "at = now sends it at once.")
  @RequestBodySchema(MailingRequest.Change.class)
  @APIResponseSchema(
      value = MailingResponse.class,
      responseCode = "200",
      responseDescription = "The mail.")
  public Response change(InputStream body, @PathParam("id") String id, @Context UriInfo uri) {
    Mailing mailing = access.mailing(id, uri);
    boolean dryRun = DryRun.isRequested(uri);
    mailings.change(mailing, Members.read(JsonBody.read(body), MailingRequest.Change::read));
    MailingResponse changed = mailings.response(mailing, true);
    return dryRun ? dryRuns.rollBack(changed) : unstored(Response.ok(changed));
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(operationId = "dropMail", summary = "Cancels a mail. It stays in the list.")
  @APIResponse(responseCode = "204", description = "Unsent letters are cancelled.")
  public Response drop(@PathParam("id") String id, @Context UriInfo uri) {
    Mailing mailing = access.mailing(id, uri);
    boolean dryRun = DryRun.isRequested(uri);
    mailings.drop(mailing);
    return dryRun ? dryRuns.rollBack(null) : Response.noContent().build();
  }
}
