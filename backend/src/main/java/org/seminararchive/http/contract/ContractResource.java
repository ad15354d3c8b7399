package org.seminararchive.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;

/**
 * The OpenAPI document at the path where clients expect it: the committed file, which a test
 * compares with what the code says.
 */
@Path("/api/v1")
public class ContractResource {
  /** RFC 9512. */
  private static final String YAML = "application/yaml";

  @Inject ObjectMapper json;
  @Inject Representations representations;

  /** The committed document; a test compares it with the generated one. */
  @GET
  @Path("openapi.yaml")
  @Produces(YAML)
  @Operation(hidden = true)
  public Response yaml(@Context Request request, @Context UriInfo uri) {
    return answer(YAML, ContractResource::readable, request, uri);
  }

  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response json(@Context Request request, @Context UriInfo uri) {
    return answer(MediaType.APPLICATION_JSON, this::converted, request, uri);
  }

  private Response answer(String type, Supplier<byte[]> text, Request request, UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    return representations.document(request, type, text);
  }

  private byte[] converted() {
    try {
      return json.writeValueAsBytes(new YAMLMapper().readTree(readable()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readable() {
    try (InputStream file = ContractResource.class.getResourceAsStream("/contract/openapi.yaml")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
