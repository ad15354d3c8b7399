package org.seminararchive.access;

import static org.seminararchive.http.Representations.unstored;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.QueryParameters;

/** Administration of API tokens, for admins. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
@SecurityRequirement(name = "token")
public class TokenResource {
  @Inject Access access;
  @Inject TokenRepository repository;
  @Inject TokenService tokens;
  @Inject DryRun dryRuns;

  @GET
  @Path("tokens")
  @Transactional
  @Operation(operationId = "listTokens", summary = "Lists all tokens, newest first. Admins only.")
  @APIResponseSchema(
      value = TokenList.class,
      responseDescription = "The tokens, including expired and revoked ones.")
  public Response list(@Context UriInfo uri) {
    access.holder().mustBeAdmin();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    List<TokenResponse> all = repository.newestFirst().stream().map(TokenResponse::from).toList();
    return unstored(Response.ok(new TokenList(all, all.size())));
  }

  @GET
  @Path("tokens/me")
  @Transactional
  @Operation(operationId = "getOwnToken", summary = "Returns the token of this request.")
  @APIResponseSchema(value = TokenResponse.class, responseDescription = "The token.")
  public Response me(@Context UriInfo uri) {
    Holder holder = access.holder();
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return unstored(Response.ok(TokenResponse.from(repository.findById(holder.token()))));
  }

  @POST
  @LongestBody(16 << 10)
  @Path("tokens")
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(operationId = "createToken", summary = "Creates a token. Admins only.")
  @RequestBodySchema(TokenRequest.class)
  @APIResponseSchema(
      value = TokenResponse.class,
      responseCode = "201",
      responseDescription = "The token with its secret, which is not returned again.")
  public Response create(InputStream body, @Context UriInfo uri) {
    Holder holder = access.holder();
    holder.mustBeAdmin();
    boolean dryRun = DryRun.isRequested(uri);
    TokenRequest request = Members.read(JsonBody.read(body), TokenRequest::read);
    String secret = TokenSecret.create();
    Token token = tokens.create(Fingerprint.of(secret), request, holder);
    return dryRun
        ? dryRuns.rollBack(TokenResponse.from(token))
        : unstored(
            Response.created(URI.create("/api/v1/tokens/" + token.id))
                .entity(TokenResponse.created(token, secret)));
  }

  @DELETE
  @Path("tokens/{id}")
  @Transactional
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "revokeToken",
      summary = "Revokes a token permanently; it stays in the list. Admins only.",
      description = "The last admin token cannot be revoked (409).")
  @APIResponse(responseCode = "204", description = "The token is revoked.")
  public Response revoke(@PathParam("id") String id, @Context UriInfo uri) {
    Holder holder = access.holder();
    holder.mustBeAdmin();
    boolean dryRun = DryRun.isRequested(uri);
    Ids.parse(id)
        .flatMap(uuid -> tokens.revoke(uuid, holder))
        .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    return dryRun ? dryRuns.rollBack(null) : Response.noContent().build();
  }

  /** Response schema: all tokens. */
  @Schema(name = "TokenList")
  public record TokenList(
      @Schema(required = true) List<TokenResponse> items, @Schema(required = true) long total) {}
}
