package org.seminararchive.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives every operation its query parameters, its problems, its headers, and a lifelike example:
 * the answer that the bundled archive really gives, kept in {@code contract/examples}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  /** Reads of people, who may have been merged. */
  private static final Set<String> MOVING = Set.of("getSpeaker", "listTalksOfSpeaker");

  /** Of the problem extension's own schemas none is used: the contract has one {@code Problem}. */
  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract.getComponents().removeSchema("HttpProblem");
    contract.getComponents().removeSchema("HttpValidationProblem");
    contract.getComponents().removeSchema("Violation");
    // How these are kept in Java is no member of theirs in JSON.
    for (String name : List.of("LocalizedText", "SessionPlace")) {
      contract.getComponents().getSchemas().get(name).setProperties(null);
    }
  }

  @Override
  public Operation filterOperation(Operation operation) {
    String id = operation.getOperationId();
    for (String parameter : ContractParameters.of(id)) {
      operation.addParameter(
          OASFactory.createParameter().ref("#/components/parameters/" + parameter));
    }
    if (id.equals("receiveChange")) {
      // Not ours: what a receiver of webhooks offers.
      return operation;
    }
    if (id.equals(ContractChanges.ID)) {
      return ContractChanges.complete(operation);
    }
    if (operation.getRequestBody() != null || ContractWrites.isWrite(id)) {
      ContractWrites.complete(operation);
      if (id.equals(ContractImports.ID)) {
        ContractImports.complete(operation);
      }
      return operation;
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      ContractWrites.onlyForOrganizers(operation);
      return operation;
    }
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    ok.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    if (id.startsWith("list")) {
      ok.addHeader("Link", OASFactory.createHeader().ref("Link"));
    }
    for (MediaType content : ok.getContent().getMediaTypes().values()) {
      content.setExample(ContractExample.of(id));
    }
    ContractShapes.add(operation, ok.getContent());
    if (MOVING.contains(id)) {
      operation.getResponses().addAPIResponse("301", response("Moved"));
    }
    operation.getResponses().addAPIResponse("304", response("NotModified"));
    operation.getResponses().addAPIResponse("400", response("InvalidParameters"));
    operation.getResponses().addAPIResponse("406", response("NotAcceptable"));
    boolean mayBeMissing =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> p.getIn() != null);
    if (ContractParameters.of(id).contains("q")) {
      operation.getResponses().addAPIResponse("503", response("SearchUnavailable"));
    }
    if (id.equals("getProgramme")) {
      operation.getResponses().addAPIResponse("503", response("TooManyExports"));
    }
    if (mayBeMissing) {
      operation.getResponses().addAPIResponse("404", response("NotFound"));
    }
    return operation;
  }

  private static APIResponse response(String name) {
    return OASFactory.createAPIResponse().ref(name);
  }
}
