package org.seminararchive.writing;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.JsonBody;

/** Changes several resources in one transaction. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
@SecurityRequirement(name = "token")
public class ChangeSetResource {
  @Inject Access access;
  @Inject Writes writes;
  @Inject ChangeSets sets;

  @POST
  @Path("changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(
      operationId = "makeChanges",
      summary = "Makes several changes, all or nothing; places and numbers may be exchanged.")
  @RequestBodySchema(ChangeSet.class)
  @APIResponseSchema(
      value = ChangeSet.Result.class,
      responseCode = "200",
      responseDescription = "The changed resources.")
  public Response make(InputStream body, @BeanParam WriteCall call) {
    access.holder();
    String text = JsonBody.text(body);
    return writes.perform(call, text, holder -> sets.make(JsonBody.parse(text), holder));
  }
}
