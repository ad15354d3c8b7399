package org.seminararchive.http.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the responses of writes: the current resource and the inferred values, with one type
 * for creations, changes and dry runs.
 */
final class WriteAnswers {
  private static final String JSON = "application/json";
  private static final String WRITTEN = "Written";

  private final SchemaGraph schemas;

  WriteAnswers(SchemaGraph schemas) {
    this.schemas = schemas;
  }

  void apply(Operation operation) {
    APIResponse created = operation.getResponses().getAPIResponse("201");
    APIResponse done = operation.getResponses().getAPIResponse("200");
    boolean rehearsed = ParameterList.takes(operation, "dryRun");
    if (created == null && done == null) {
      if (rehearsed) {
        add(operation, "200", "DryRun");
      }
      return;
    }
    String resource = resource(created == null ? done : created);
    if (!rehearsed || schemas.get(resource).getProperties().containsKey("dryRun")) {
      return;
    }
    if (done == null) {
      done = OASFactory.createAPIResponse();
      done.setDescription(created.getDescription());
      operation.getResponses().addAPIResponse("200", done);
    }
    done.setContent(content(operation, resource));
    boolean versioned = schemas.get(resource).getProperties().containsKey("updated");
    if (versioned) {
      done.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    }
    if (created != null) {
      created.setContent(content(operation, resource));
      if (versioned) {
        created.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
      }
      created.addHeader("Location", OASFactory.createHeader().ref("Location"));
    }
  }

  /** True if an operation writes resources that are recorded in the journal. */
  static boolean isJournaled(Operation operation) {
    return ParameterList.takes(operation, "IfMatch")
        || ParameterList.takes(operation, "IfMatchOptional")
        || ParameterList.takes(operation, "IdempotencyKey");
  }

  private Content content(Operation operation, String resource) {
    String name = WRITTEN + resource;
    if (!schemas.has(name)) {
      String more = isJournaled(operation) ? "WriteAnswer" : "DryRun";
      Schema written =
          OASFactory.createSchema()
              .addAllOf(SchemaGraph.reference(resource))
              .addAllOf(SchemaGraph.reference(more));
      schemas.add(name, written);
    }
    return OASFactory.createContent()
        .addMediaType(JSON, OASFactory.createMediaType().schema(SchemaGraph.reference(name)));
  }

  private static String resource(APIResponse answer) {
    return SchemaGraph.nameOf(answer.getContent().getMediaType(JSON).getSchema());
  }

  /** Adds a response of the components, unless the operation has its own for that status. */
  static void add(Operation operation, String status, String name) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
  }
}
