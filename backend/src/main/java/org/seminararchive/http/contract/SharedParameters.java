package org.seminararchive.http.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Replaces declared parameters by references to components: the component named by the extension
 * {@code x-component}, or the one with the same name.
 */
final class SharedParameters {
  private static final String COMPONENT = "x-component";

  private final Map<String, Parameter> described;

  SharedParameters(OpenAPI contract) {
    this.described = contract.getComponents().getParameters();
  }

  void apply(PathItem path) {
    for (Operation operation : path.getOperations().values()) {
      var own = new ArrayList<Parameter>();
      for (Parameter parameter : ParameterList.of(operation)) {
        if (parameter.getIn() == Parameter.In.PATH) {
          hoist(path, parameter);
        } else {
          own.add(reference(parameter));
        }
      }
      operation.setParameters(own.isEmpty() ? null : own);
    }
  }

  /** Moves path parameters from the operations to the path item. */
  private void hoist(PathItem path, Parameter parameter) {
    String name = parameter.getName();
    List<Parameter> known = path.getParameters() == null ? List.of() : path.getParameters();
    if (known.stream().noneMatch(p -> ParameterList.nameOf(p).equals(name))) {
      boolean isShared =
          described.containsKey(name) && described.get(name).getIn() == Parameter.In.PATH;
      path.addParameter(isShared ? reference(parameter) : parameter);
    }
  }

  private Parameter reference(Parameter declared) {
    Object named =
        declared.getExtensions() == null ? null : declared.getExtensions().get(COMPONENT);
    String component = named == null ? describing(declared) : named.toString();
    return OASFactory.createParameter().ref("#/components/parameters/" + component);
  }

  private String describing(Parameter declared) {
    String name = declared.getName();
    if (described.containsKey(name)) {
      return name;
    }
    boolean isRequired = Boolean.TRUE.equals(declared.getRequired());
    return described.entrySet().stream()
        .filter(entry -> name.equals(entry.getValue().getName()))
        .filter(entry -> isRequired == Boolean.TRUE.equals(entry.getValue().getRequired()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no component describes " + name));
  }
}
