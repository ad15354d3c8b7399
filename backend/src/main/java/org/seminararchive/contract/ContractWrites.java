package org.seminararchive.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What all writes of the contract have in common: their headers, and how they are refused. */
final class ContractWrites {
  private static final List<String> WITHOUT_BODY =
      List.of(
          "deleteTalk",
          "deleteSession",
          "deleteSpeaker",
          "deleteSeries",
          "revokeToken",
          "testWebhook",
          "resumeWebhook",
          "deleteWebhook");

  /** What is no part of the archive has no versions. */
  private static final List<String> ASIDE =
      List.of(
          "createToken",
          "revokeToken",
          "createWebhook",
          "testWebhook",
          "resumeWebhook",
          "deleteWebhook");

  /** It sends a message and changes nothing, so there is nothing to rehearse. */
  private static final String TEST = "testWebhook";

  /** It has no version: it speaks of any number of resources. */
  private static final String IMPORT = "importSource";

  private static final String PATCH = "application/merge-patch+json";
  private static final String BY_NUMBER = "putTalkByNumber";

  /** In a fixed order: the contract is compared as text. */
  private record Refusal(String status, String name) {}

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal("400", "InvalidRequest"),
          new Refusal("401", "Unauthorized"),
          new Refusal("403", "Forbidden"),
          new Refusal("406", "NotAcceptable"),
          new Refusal("413", "TooLarge"),
          new Refusal("415", "UnsupportedMediaType"),
          new Refusal("422", "InvalidBody"),
          new Refusal("429", "TooManyRequests"));

  private ContractWrites() {}

  static boolean isWrite(String operationId) {
    return WITHOUT_BODY.contains(operationId);
  }

  /** A write as the contract has it. */
  static Operation complete(Operation operation) {
    String id = operation.getOperationId();
    boolean creates = id.startsWith("create");
    if (!id.equals(TEST)) {
      parameter(operation, "dryRun");
    }
    if (!ASIDE.contains(id)) {
      if (creates || id.equals(IMPORT) || id.startsWith("revert") || id.startsWith("merge")) {
        parameter(operation, "IdempotencyKey");
      }
      if (!creates && !id.equals(IMPORT)) {
        boolean optional = id.equals(BY_NUMBER) || id.startsWith("revert");
        parameter(operation, optional ? "IfMatchOptional" : "IfMatch");
        response(operation, "412", "PreconditionFailed");
        if (!id.equals(BY_NUMBER)) {
          response(operation, "428", "PreconditionRequired");
        }
      }
      if (!id.equals(IMPORT)) {
        response(operation, "409", "Conflict");
      }
      response(operation, "503", "Busy");
    }
    if (id.equals("createWebhook")) {
      response(operation, "409", "TooManyWebhooks");
    }
    if (id.equals(IMPORT)) {
      return operation;
    }
    REFUSALS.forEach(refusal -> response(operation, refusal.status(), refusal.name()));
    if (!creates) {
      response(operation, "404", "NotFound");
    }
    APIResponse done = operation.getResponses().getAPIResponse(creates ? "201" : "200");
    if (done != null && !ASIDE.contains(id) && !id.equals("createTalks")) {
      done.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    }
    if (done != null && !ASIDE.contains(id)) {
      done.getContent().getMediaTypes().values().forEach(ContractWrites::withAnswer);
    }
    if (operation.getRequestBody() != null) {
      var types = operation.getRequestBody().getContent().getMediaTypes();
      boolean patches = types.containsKey(PATCH);
      types.values().forEach(content -> sent(patches, content));
    }
    if (creates) {
      done.addHeader("Location", OASFactory.createHeader().ref("Location"));
    }
    if (id.equals("revokeToken")) {
      response(operation, "409", "LastAdmin");
    }
    if (!operation.getResponses().hasAPIResponse("200")) {
      response(operation, "200", "DryRun");
    }
    return operation;
  }

  /** A read that is not for everybody. */
  static void onlyForOrganizers(Operation operation) {
    response(operation, "400", "InvalidParameters");
    response(operation, "406", "NotAcceptable");
    response(operation, "401", "Unauthorized");
    response(operation, "429", "TooManyRequests");
    if (operation.getOperationId().endsWith("History")) {
      response(operation, "404", "NotFound");
    } else {
      response(operation, "403", "Forbidden");
    }
    if (operation.getOperationId().equals("getWebhook")) {
      response(operation, "404", "NotFound");
    }
  }

  private static void withAnswer(MediaType content) {
    content.setSchema(
        OASFactory.createSchema()
            .addAllOf(content.getSchema())
            .addAllOf(OASFactory.createSchema().ref("WriteAnswer")));
  }

  // A patch has no member that it must have.
  private static void sent(boolean patches, MediaType content) {
    if (content.getSchema() == null) {
      return;
    }
    String schema = content.getSchema().getRef();
    if (patches) {
      content.setSchema(OASFactory.createSchema().ref("MergePatch"));
    } else if (schema != null && schema.endsWith("/TalkRequest")) {
      content.setExample(ContractExample.of("createTalk"));
    }
  }

  private static void parameter(Operation operation, String name) {
    operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name));
  }

  static void response(Operation operation, String status, String name) {
    operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
  }
}
