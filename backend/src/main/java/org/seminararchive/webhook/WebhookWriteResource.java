package org.seminararchive.webhook;

import static org.seminararchive.http.Representations.unstored;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Audit;
import org.seminararchive.access.AuditedAction;
import org.seminararchive.access.DryRun;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.outbound.Destinations;

/** Registers, tests, resumes and deletes webhooks, for admins. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@SecurityRequirement(name = "token")
public class WebhookWriteResource {
  @Inject Access access;
  @Inject WebhookRepository repository;
  @Inject WebhookService webhooks;
  @Inject Destinations destinations;
  @Inject Backlog backlog;
  @Inject Messages messages;
  @Inject Sender sender;
  @Inject Audit audit;
  @Inject DryRun dryRuns;

  @POST
  @LongestBody(16 << 10)
  @Path("webhooks")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "createWebhook",
      summary = "Creates a webhook for all changes from now on. Admins only.")
  @RequestBodySchema(WebhookRequest.class)
  @APIResponseSchema(
      value = WebhookResponse.class,
      responseCode = "201",
      responseDescription = "The webhook with its secret, which is not returned again.")
  public Response create(InputStream body, @Context UriInfo uri) {
    boolean dryRun = write(uri);
    WebhookRequest request =
        Members.read(JsonBody.read(body), members -> WebhookRequest.read(members, destinations));
    Webhook webhook = webhooks.create(request);
    note(AuditedAction.CREATE_WEBHOOK, webhook);
    return dryRun
        ? dryRuns.rollBack(WebhookResponse.from(webhook, backlog))
        : unstored(
            Response.created(URI.create("/api/v1/webhooks/" + webhook.id))
                .entity(WebhookResponse.created(webhook, backlog)));
  }

  @POST
  @Path("webhooks/{id}/test")
  @Blocking
  @Operation(
      operationId = "testWebhook",
      summary = "Sends a signed message of type webhook.test once, at once. Admins only.",
      description = "It does not affect the order of changes.")
  @APIResponseSchema(
      value = DeliveryOutcome.class,
      responseCode = "200",
      responseDescription = "The outcome, also of a failed delivery.")
  public Uni<Response> test(@PathParam("id") String id, @Context UriInfo uri) {
    access.holder().mustBeAdmin();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    Message message = QuarkusTransaction.requiringNew().call(() -> messages.test(find(id, uri)));
    return Uni.createFrom()
        .completionStage(() -> sender.send(message).toCompletionStage())
        .map(outcome -> unstored(Response.ok(outcome)));
  }

  @POST
  @Path("webhooks/{id}/resume")
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "resumeWebhook",
      summary = "Retries the undelivered change at once. Admins only.")
  @APIResponseSchema(
      value = WebhookResponse.class,
      responseCode = "200",
      responseDescription = "The webhook.")
  public Response resume(@PathParam("id") String id, @Context UriInfo uri) {
    boolean dryRun = write(uri);
    // The lock waits for the end of an attempt whose outcome is being recorded.
    Webhook webhook = find(id, uri, LockModeType.PESSIMISTIC_WRITE);
    webhooks.resume(webhook);
    note(AuditedAction.RESUME_WEBHOOK, webhook);
    WebhookResponse resumed = WebhookResponse.from(webhook, backlog);
    return dryRun ? dryRuns.rollBack(resumed) : unstored(Response.ok(resumed));
  }

  @DELETE
  @Path("webhooks/{id}")
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "deleteWebhook",
      summary = "Deletes a webhook and its undelivered messages. Admins only.")
  @APIResponse(responseCode = "204", description = "The webhook is deleted.")
  public Response delete(@PathParam("id") String id, @Context UriInfo uri) {
    boolean dryRun = write(uri);
    Webhook webhook = find(id, uri, LockModeType.PESSIMISTIC_WRITE);
    repository.delete(webhook);
    note(AuditedAction.DELETE_WEBHOOK, webhook);
    return dryRun ? dryRuns.rollBack(null) : Response.noContent().build();
  }

  /** The audit log only contains the host, because path and query of a URL may be secret. */
  private void note(AuditedAction action, Webhook webhook) {
    URI url = URI.create(webhook.url);
    String host = url.getScheme() + "://" + url.getHost();
    String series = webhook.series.isEmpty() ? "*" : webhook.series;
    audit.note(access.holder(), action, webhook.id, "%s [%s]".formatted(host, series));
  }

  private boolean write(UriInfo uri) {
    access.holder().mustBeAdmin();
    return DryRun.isRequested(uri);
  }

  private Webhook find(String id, UriInfo uri) {
    return find(id, uri, LockModeType.NONE);
  }

  private Webhook find(String id, UriInfo uri, LockModeType lock) {
    return Ids.parse(id)
        .flatMap(uuid -> repository.findByIdOptional(uuid, lock))
        .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }
}
