package org.seminararchive.registration;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.feed.Table;
import org.seminararchive.http.Page;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Suffix;
import org.seminararchive.query.Batches;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/** Registrations, for organizers with the scope {@code people:<series>}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
@SecurityRequirement(name = "token")
public class ParticipantsResource {
  private static final String CSV = "{shape: csv}";

  @Inject Participants participants;
  @Inject MailReadiness mails;

  /** Response schema: a page of registrations. */
  @Schema(name = "PersonRegistrationPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RegistrationPage(
      @Schema(required = true) List<RegistrationResponse> items,
      @Schema(required = true, description = "Number of registrations in the whole list.")
          long total,
      @Schema(description = "Absent on the last page.") String next,
      @Schema(
              required = true,
              description = "Missing settings of the server, without which it sends no mail.")
          List<String> missing) {}

  @GET
  @Path("series/{slug}/registrations")
  @Transactional
  @Extension(name = "x-shapes", value = "csv")
  @Operation(
      operationId = "listRegistrationsForSeries",
      summary = "Lists the registrations for all sessions of a series, newest first.")
  @APIResponseSchema(
      value = RegistrationPage.class,
      responseDescription = "One page of registrations.")
  public Response ofSeries(@PathParam("slug") String slug, @BeanParam ParticipantsCall call) {
    return page(participants.ofSeries(slug, call.uri()), call);
  }

  @GET
  @Path("sessions/{id}/registrations")
  @Transactional
  @Extension(name = "x-shapes", value = "csv")
  @Operation(
      operationId = "listRegistrationsForSession",
      summary =
          "Lists the registrations for a session, including those for its series, newest "
              + "first.")
  @APIResponseSchema(
      value = RegistrationPage.class,
      responseDescription = "One page of registrations.")
  public Response ofSession(@PathParam("id") String id, @BeanParam ParticipantsCall call) {
    return page(participants.ofSession(id, call.uri()), call);
  }

  @GET
  @Path("series/{slug}/registrations." + CSV)
  @Operation(hidden = true)
  public Response tableOfSeries(@PathParam("slug") String slug, @BeanParam ParticipantsCall call) {
    return table(participants.ofSeries(slug, call.uri()), call);
  }

  @GET
  @Path("sessions/{id}/registrations." + CSV)
  @Operation(hidden = true)
  public Response tableOfSession(@PathParam("id") String id, @BeanParam ParticipantsCall call) {
    return table(participants.ofSession(id, call.uri()), call);
  }

  private Response page(Gathering gathering, ParticipantsCall call) {
    QueryParameters query = call.query();
    var where = ParticipantsCall.filters(query);
    PageRequest page = Paging.read(query, List.of(RegistrationRepository.NEWEST_FIRST));
    query.refuseTheRest();
    Rows<RegistrationResponse> rows = participants.page(gathering, where, page);
    Page<RegistrationResponse> found = Page.of(rows, call.uri());
    return unstored(
        Response.ok(
                new RegistrationPage(found.items(), found.total(), found.next(), mails.missing()))
            .header(HttpHeaders.LINK, Page.links(rows, call.uri())));
  }

  private Response table(Gathering gathering, ParticipantsCall call) {
    QueryParameters query = call.query();
    var where = ParticipantsCall.filters(query);
    query.refuseTheRest();
    var rows =
        new Batches<RegistrationResponse>(
            RegistrationRepository.NEWEST_FIRST,
            Optional.empty(),
            page -> participants.page(gathering, where, page));
    StreamingOutput body = out -> table().write(rows, out);
    return unstored(Response.ok(body, Suffix.CSV.contentType()));
  }

  private static Table<RegistrationResponse> table() {
    return new Table<RegistrationResponse>()
        .column("mail", RegistrationResponse::mail)
        .column("name", RegistrationResponse::name)
        .column("institution", RegistrationResponse::institution)
        .column("language", RegistrationResponse::language)
        .column("state", RegistrationResponse::state)
        .column("freeMail", RegistrationResponse::freeMail)
        .column("session", RegistrationResponse::session)
        .column("created", RegistrationResponse::created)
        .column("confirmed", RegistrationResponse::confirmed)
        .column("consent", RegistrationResponse::consent);
  }
}
