package org.seminararchive.description;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.http.Shape;
import org.seminararchive.journal.Journal;
import org.seminararchive.text.LocalizedText;

/** Root document of the API with links to all resources. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programme")
@APIResponse(responseCode = "304", ref = "NotModified")
public class ArchiveResource {
  private static final String API = "/api/v1";
  private static final List<String> PARTS =
      List.of(
          "talks",
          "papers",
          "sessions",
          "speakers",
          "series",
          "changes",
          "programme",
          "statistics",
          "suggest",
          "problems",
          "oai");

  @Inject Wordings wordings;
  @Inject DataLicence licence;
  @Inject Journal journal;
  @Inject Representations representations;

  @ConfigProperty(name = "quarkus.application.version")
  String version;

  @GET
  @Transactional
  @Operation(
      operationId = "getArchive",
      summary = "Describes the archive and links to its resources.")
  @APIResponseSchema(
      value = ArchiveResponse.class,
      responseDescription = "Name, versions, licence of the data, links.")
  public Response get(@Context Request request, @Context UriInfo uri) {
    new QueryParameters(uri.getQueryParameters()).refuseTheRest();
    Response answer = representations.computed(request, Shape.WHOLE, this::archive);
    return Response.fromResponse(answer)
        .header(
            HttpHeaders.LINK,
            links().entrySet().stream()
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", ")))
        .build();
  }

  private ArchiveResponse archive() {
    Map<String, String> name = new LinkedHashMap<>();
    List.of("ja", "en").forEach(l -> name.put(l, wordings.in(l).archive()));
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", API);
    links.put("contract", API + "/openapi.yaml");
    links.put("documentation", "/api");
    PARTS.forEach(part -> links.put(part, API + "/" + part));
    return new ArchiveResponse(
        new LocalizedText(name),
        version,
        "1",
        licence.address().orElse(null),
        journal.revision(),
        links);
  }

  /** Links by registered relation (RFC 8288, RFC 8631, RFC 4946). */
  private Map<String, String> links() {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("service-desc", API + "/openapi.yaml");
    links.put("service-doc", "/api");
    Optional<String> terms = licence.address();
    terms.ifPresent(address -> links.put("license", address));
    return links;
  }
}
