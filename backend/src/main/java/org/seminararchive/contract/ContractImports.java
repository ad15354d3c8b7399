package org.seminararchive.contract;

import org.eclipse.microprofile.openapi.models.Operation;

/**
 * An import is a write unlike the others: what it takes is a whole source, and what it answers is a
 * report, which says of each session why it is as it is.
 */
final class ContractImports {
  static final String ID = "importSource";

  private ContractImports() {}

  static void complete(Operation operation) {
    ContractWrites.response(operation, "400", "InvalidSource");
    ContractWrites.response(operation, "401", "Unauthorized");
    ContractWrites.response(operation, "403", "Forbidden");
    ContractWrites.response(operation, "413", "SourceTooLarge");
    ContractWrites.response(operation, "415", "UnsupportedMediaType");
    ContractWrites.response(operation, "422", "SourceNotAccepted");
    ContractWrites.response(operation, "429", "TooManyRequests");
    ContractWrites.response(operation, "503", "SourceNotRead");
    operation
        .getResponses()
        .getAPIResponse("200")
        .getContent()
        .getMediaTypes()
        .values()
        .forEach(content -> content.setExample(ContractExample.of(ID)));
  }
}
