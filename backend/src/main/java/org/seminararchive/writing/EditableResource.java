package org.seminararchive.writing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.seminararchive.http.LongestBody;

/**
 * Writes resources of every kind. The contract has these operations once for each kind; their ids
 * and types follow from the read of the resource.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class EditableResource {
  private static final String ALL = "{kind: talks|sessions|speakers|series}";
  private static final String ONE = ALL + "/{id}";

  @Inject @Any Instance<Editable<?>> rooms;
  @Inject Editing editing;

  @POST
  @Path(ALL)
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(summary = "Creates a resource.")
  @RequestBody
  @APIResponse(responseCode = "201", description = "The resource.")
  public Response create(
      @PathParam("kind") String kind, InputStream body, @BeanParam WriteCall call) {
    return editing.create(room(kind), body, call);
  }

  @PUT
  @Path(ONE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(summary = "Replaces the resource; accepts the body of a GET.")
  @RequestBody
  @APIResponse(responseCode = "200", description = "The resource.")
  public Response replace(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      InputStream body,
      @BeanParam WriteCall call) {
    return editing.put(room(kind), id, body, call);
  }

  @PATCH
  @Path(ONE)
  @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(summary = "Changes members of the resource (RFC 7396).")
  @RequestBody
  @APIResponse(responseCode = "200", description = "The resource.")
  public Response change(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      InputStream body,
      @BeanParam WriteCall call) {
    return editing.patch(room(kind), id, body, call);
  }

  @DELETE
  @Path(ONE)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
  @Operation(summary = "Deletes the resource; 409 if others refer to it.")
  @APIResponse(responseCode = "204", description = "Deleted; the history is kept.")
  public Response delete(
      @PathParam("kind") String kind, @PathParam("id") String id, @BeanParam WriteCall call) {
    return editing.delete(room(kind), id, call);
  }

  @GET
  @Path(ONE + "/history")
  @Operation(summary = "Lists the changes of the resource.")
  @APIResponseSchema(
      value = History.HistoryPage.class,
      responseDescription = "One page of changes, newest first.")
  public Response listHistory(
      @PathParam("kind") String kind, @PathParam("id") String id, @BeanParam HistoryCall call) {
    return editing.history(room(kind), id, call);
  }

  @POST
  @LongestBody(16 << 10)
  @Path(ONE + "/revert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  @Operation(summary = "Restores the state at a revision, also after a deletion.")
  @RequestBodySchema(History.RevertRequest.class)
  @APIResponse(responseCode = "200", description = "The resource.")
  public Response revert(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      InputStream body,
      @BeanParam WriteCall call) {
    return editing.revert(room(kind), id, body, call);
  }

  private Editable<?> room(String collection) {
    return rooms.stream()
        .filter(room -> room.collection().equals(collection))
        .findFirst()
        .orElseThrow();
  }
}
