package org.seminararchive.keeping;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Claim;
import org.seminararchive.health.LinkHealth;
import org.seminararchive.health.MaterialHealthResponse;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Excludes and permits single copies, for organizers of the series of a link. */
@Path("/api/v1/material-health/{id}/copy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class KeptCopyResource {
  @Inject KeptCopies copies;
  @Inject CopyLedger ledger;
  @Inject LinkHealth links;
  @Inject Writes writes;

  @DELETE
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "deleteKeptCopy",
      summary = "Deletes the copy of a link and keeps none from now on.")
  @APIResponse(
      responseCode = "200",
      description = "The link.",
      content = @Content(schema = @Schema(implementation = MaterialHealthResponse.class)))
  public Response delete(@PathParam("id") String id, @BeanParam WriteCall call) {
    return permit(id, false, call);
  }

  @POST
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(
      operationId = "permitKeptCopy",
      summary = "Permits a copy of a link again, which is fetched in one of the next rounds.")
  @APIResponse(
      responseCode = "200",
      description = "The link.",
      content = @Content(schema = @Schema(implementation = MaterialHealthResponse.class)))
  public Response permit(@PathParam("id") String id, @BeanParam WriteCall call) {
    return permit(id, true, call);
  }

  private Response permit(String id, boolean permitted, WriteCall call) {
    return writes.perform(
        call,
        "",
        holder -> {
          UUID link = Ids.parse(id).orElseThrow(() -> ApiProblem.notFound(call.path()));
          KeptCopy copy =
              copies.findByIdOptional(link).orElseThrow(() -> ApiProblem.notFound(call.path()));
          holder.mayWrite(List.of(Claim.anyOf(links.seriesOf(link))));
          ledger.permit(copy, permitted);
          MaterialHealthResponse now =
              links.find(link).orElseThrow(() -> ApiProblem.notFound(call.path()));
          return Outcome.changed(now, 0, new Inferences());
        });
  }
}
