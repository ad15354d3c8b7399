package org.seminararchive.webhook;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.QueryParameters;

/** Read access to webhooks, for admins. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@SecurityRequirement(name = "token")
public class WebhookResource {
  @Inject Access access;
  @Inject WebhookRepository repository;
  @Inject Backlog backlog;

  @GET
  @Path("webhooks")
  @Transactional
  @Operation(
      operationId = "listWebhooks",
      summary = "Lists all webhooks, newest first. Admins only.")
  @APIResponseSchema(
      value = WebhookList.class,
      responseDescription = "The webhooks, including dead ones.")
  public Response list(@Context UriInfo uri) {
    enter(uri);
    List<WebhookResponse> all =
        repository.newestFirst().stream().map(w -> WebhookResponse.from(w, backlog)).toList();
    return unstored(Response.ok(new WebhookList(all, all.size())));
  }

  @GET
  @Path("webhooks/{id}")
  @Transactional
  @Operation(operationId = "getWebhook", summary = "Returns a webhook with its state. Admins only.")
  @APIResponseSchema(value = WebhookResponse.class, responseDescription = "The webhook.")
  public Response get(@PathParam("id") String id, @Context UriInfo uri) {
    enter(uri);
    Webhook webhook =
        Ids.parse(id)
            .flatMap(repository::findByIdOptional)
            .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    return unstored(Response.ok(WebhookResponse.from(webhook, backlog)));
  }

  private void enter(UriInfo uri) {
    access.holder().mustBeAdmin();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
  }

  /** Response schema: all webhooks. */
  @Schema(name = "WebhookList")
  public record WebhookList(
      @Schema(required = true) List<WebhookResponse> items, @Schema(required = true) long total) {}
}
