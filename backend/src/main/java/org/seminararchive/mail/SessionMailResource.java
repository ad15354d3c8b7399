package org.seminararchive.mail;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.mail.LetterTexts.Reader;
import org.seminararchive.mail.SmtpSender.Receipt;
import org.seminararchive.registration.Gathering;

/** Writes letters to the participants of a session. */
@Path("/api/v1/sessions/{id}/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mails")
@SecurityRequirement(name = "token")
public class SessionMailResource {
  @Inject MailingAccess access;
  @Inject Mailings mailings;
  @Inject LetterWriting writing;
  @Inject Recipients recipients;
  @Inject SmtpSender sender;
  @Inject DryRun dryRuns;

  @POST
  @LongestBody(128 << 10)
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "createMail",
      summary = "Sends a mail to all participants of a session, now or later.",
      description = "A dry run returns the text and the number of recipients.")
  @RequestBodySchema(MailingRequest.New.class)
  @APIResponseSchema(
      value = MailingResponse.class,
      responseCode = "201",
      responseDescription = "The mail.")
  public Response create(InputStream body, @PathParam("id") String id, @Context UriInfo uri) {
    Gathering gathering = access.session(id, uri);
    boolean dryRun = DryRun.isRequested(uri);
    Mailing mailing =
        mailings.create(gathering, Members.read(JsonBody.read(body), MailingRequest.New::read));
    MailingResponse created = mailings.response(mailing, true);
    return dryRun
        ? dryRuns.rollBack(created)
        : unstored(Response.created(URI.create("/api/v1/mails/" + mailing.id)).entity(created));
  }

  /** Response schema: result of a test. */
  @Schema(name = "MailTest")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MailTest(
      @Schema(required = true, description = "Whether the mail server accepted it.") boolean sent,
      @Schema(description = "Reply of the mail server after a rejection.") Integer reply,
      @Schema(required = true, description = "What is missing before it can be sent.")
          List<String> missing) {}

  @POST
  @Path("test")
  @LongestBody(128 << 10)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "testMail",
      summary = "Sends a mail about a session to one address, as a test.")
  @RequestBodySchema(MailingRequest.Test.class)
  @APIResponseSchema(
      value = MailTest.class,
      responseCode = "200",
      responseDescription = "The result.")
  public Response test(InputStream body, @PathParam("id") String id, @Context UriInfo uri) {
    access.session(id, uri);
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    MailingRequest.Test request = Members.read(JsonBody.read(body), MailingRequest.Test::read);
    List<String> missing =
        QuarkusTransaction.requiringNew()
            .call(() -> recipients.missing(request.kind(), access.session(id, uri)));
    if (!missing.isEmpty()) {
      return unstored(Response.ok(new MailTest(false, null, missing)));
    }
    MailMessage mail = QuarkusTransaction.requiringNew().call(() -> mail(request, id, uri));
    // Without a transaction, which would hold a connection while the mail server responds.
    Receipt receipt = sender.send(mail);
    return unstored(Response.ok(new MailTest(receipt.isTaken(), receipt.reply(), missing)));
  }

  private MailMessage mail(MailingRequest.Test request, String id, UriInfo uri) {
    Mailing sample = new Mailing();
    sample.subject = request.subject();
    sample.text = request.text();
    Reader reader = new Reader(request.mail(), request.language(), writing.link("test"));
    return writing.of(
        Ids.create(), request.kind(), access.session(id, uri), request.mail(), reader, sample);
  }
}
