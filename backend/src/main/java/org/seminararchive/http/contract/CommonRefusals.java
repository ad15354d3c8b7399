package org.seminararchive.http.contract;

import static org.seminararchive.http.contract.WriteAnswers.add;

import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds the error responses that all operations share. An error response declared on a method takes
 * precedence.
 */
final class CommonRefusals {
  private CommonRefusals() {}

  static void apply(Operation operation, boolean namesResource, boolean writes) {
    if (namesResource) {
      add(operation, "404", "NotFound");
    }
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    if (writes) {
      write(operation);
      return;
    }
    add(operation, "400", "InvalidParameters");
    add(operation, "406", "NotAcceptable");
    if (secured) {
      add(operation, "401", "Unauthorized");
      add(operation, "429", "TooManyRequests");
    }
  }

  private static void write(Operation operation) {
    add(operation, "4XX", "WriteRefused");
    if (!WriteAnswers.isJournaled(operation)) {
      return;
    }
    add(operation, "503", "Busy");
    if (WriteAnswers.changesResource(operation)) {
      add(operation, "409", "Conflict");
    }
    if (ParameterList.takes(operation, "IfMatch")) {
      add(operation, "428", "PreconditionRequired");
    }
    if (!ParameterList.takes(operation, "IdempotencyKey")
        || ParameterList.takes(operation, "IfMatch")
        || ParameterList.takes(operation, "IfMatchOptional")) {
      add(operation, "412", "PreconditionFailed");
    }
  }
}
