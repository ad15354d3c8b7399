package org.seminararchive.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Following the archive is a read unlike the others: no validator, because {@code next} is one, and
 * three ways to write the same.
 */
final class ContractChanges {
  static final String ID = "listChanges";

  private ContractChanges() {}

  static Operation complete(Operation operation) {
    var types = operation.getResponses().getAPIResponse("200").getContent().getMediaTypes();
    types.get("application/json").setExample(ContractExample.of(ID));
    types
        .get("application/x-ndjson")
        .setExample(
            """
            {"revision":176,"at":"2026-12-01T01:23:45Z","action":"delete","resource":"talk","id":"019ad0a8-7d3c-7b1e-9c55-0d6f6b2f6a10"}
            {"next":176}
            """);
    types
        .get("text/event-stream")
        .setExample(
            """
            id:176
            event:talk
            data:{"revision":176,"at":"2026-12-01T01:23:45Z","action":"delete","resource":"talk","id":"019ad0a8-7d3c-7b1e-9c55-0d6f6b2f6a10"}

            """);
    operation
        .getResponses()
        .addAPIResponse("400", OASFactory.createAPIResponse().ref("InvalidParameters"));
    operation
        .getResponses()
        .addAPIResponse("503", OASFactory.createAPIResponse().ref("TooManyFollowers"));
    return operation;
  }
}
