package org.seminararchive.http.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Arrays;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;
import org.seminararchive.http.ProblemCode;

/**
 * Adds the error responses that operations share: one range of statuses for each kind of operation.
 * The component of a range names its statuses; the schema of problems lists all codes.
 */
final class CommonRefusals {
  private CommonRefusals() {}

  static void apply(Operation operation, boolean writes) {
    boolean isSecured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    String reads = isSecured ? "PrivateReadRefused" : "ReadRefused";
    WriteAnswers.add(operation, "4XX", writes ? "WriteRefused" : reads);
    if (writes && WriteAnswers.isJournaled(operation)) {
      WriteAnswers.add(operation, "503", "Unavailable");
    }
  }

  /** Lists the codes of problems by status. */
  static void listCodes(SchemaGraph schemas) {
    var codes =
        Arrays.stream(ProblemCode.values())
            .collect(
                groupingBy(
                    ProblemCode::status, TreeMap::new, mapping(ProblemCode::code, joining(", "))));
    var code = schemas.get("Problem").getProperties().get("code");
    code.setDescription(
        codes.entrySet().stream()
            .map(status -> status.getKey() + ": " + status.getValue())
            .collect(joining("; ", code.getDescription() + " ", ".")));
  }
}
