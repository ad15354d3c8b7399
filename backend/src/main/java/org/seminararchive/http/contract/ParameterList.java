package org.seminararchive.http.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Queries about the parameters of an operation. */
final class ParameterList {
  private ParameterList() {}

  /** True if an operation has a parameter with this name, inline or as a component. */
  static boolean takes(Operation operation, String name) {
    return of(operation).stream().anyMatch(p -> name.equals(nameOf(p)));
  }

  static List<Parameter> of(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  /** Name of the parameter, or of the component that it refers to. */
  static String nameOf(Parameter parameter) {
    String reference = parameter.getRef();
    return reference == null
        ? parameter.getName()
        : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
