package org.seminararchive.http.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Looks into the parameters of an operation. */
final class ParameterList {
  private ParameterList() {}

  /** Whether an operation has a parameter, by its name in the components or its own. */
  static boolean takes(Operation operation, String name) {
    return of(operation).stream().anyMatch(p -> name.equals(nameOf(p)));
  }

  static List<Parameter> of(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static String nameOf(Parameter parameter) {
    String reference = parameter.getRef();
    return reference == null
        ? parameter.getName()
        : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
