package org.seminararchive.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Completes the declarations of the resources by generic rules at build time. No rule refers to an
 * operation by name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractRules implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI contract) {
    // The packaged application has no document of its own (application.properties).
    if (contract.getPaths() == null) {
      return;
    }
    var schemas = new SchemaGraph(contract);
    // Replaced by the schema Problem.
    List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(schemas::remove);
    // The properties of the Java type are not members of the JSON object.
    schemas.get("SessionPlace").setProperties(null);
    CommonRefusals.listCodes(schemas);
    TextSchemas.apply(schemas);
    OperationsByKind.apply(contract);
    var parameters = new SharedParameters(contract);
    contract.getPaths().getPathItems().values().forEach(parameters::apply);
    PlainTypes.apply(schemas);
    RequestSchemas.apply(schemas);
    ShapedSchemas.apply(schemas);
    StateSchemas.apply(contract, schemas);
    var reads = new ReadAnswers(schemas);
    var writes = new WriteAnswers(schemas);
    contract.getPaths().getPathItems().values().forEach(path -> answers(path, reads, writes));
    var examples = new NamedExamples(contract);
    schemas.operations().forEach(operation -> examples(operation, examples));
    SharedResponses.apply(contract, schemas);
    schemas.operations().forEach(OperationWords::apply);
  }

  private static void answers(PathItem path, ReadAnswers reads, WriteAnswers writes) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              boolean isWrite = method != PathItem.HttpMethod.GET;
              if (isWrite) {
                writes.apply(operation);
                // No write takes a body that may be absent.
                Optional.ofNullable(operation.getRequestBody()).ifPresent(b -> b.required(true));
              } else {
                reads.apply(operation);
              }
              CommonRefusals.apply(operation, isWrite);
            });
  }

  private static void examples(Operation operation, NamedExamples examples) {
    if (operation.getRequestBody() != null) {
      examples(operation.getRequestBody().getContent(), examples);
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(answer -> examples(answer.getContent(), examples));
  }

  private static void examples(Content content, NamedExamples examples) {
    if (content != null) {
      content.getMediaTypes().values().forEach(examples::apply);
    }
  }
}
