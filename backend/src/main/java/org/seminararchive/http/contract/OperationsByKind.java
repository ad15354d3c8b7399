package org.seminararchive.http.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Replaces the operations on every kind of resource by one for each kind. Parameters, tag, id and
 * response follow from the read of the resource; the request body is named after it.
 */
final class OperationsByKind {
  private static final String API = "/api/v1/";
  private static final String ALL = API + "{kind}";
  private static final String ONE = "/{id}";
  private static final String JSON = "application/json";
  private static final String NO_CONTENT = "204";

  private final Map<String, PathItem> paths;

  private OperationsByKind(Map<String, PathItem> paths) {
    this.paths = paths;
  }

  static void apply(OpenAPI contract) {
    var rule = new OperationsByKind(new TreeMap<>(contract.getPaths().getPathItems()));
    for (String path : List.copyOf(rule.paths.keySet())) {
      if (path.startsWith(ALL)) {
        PathItem general = rule.paths.remove(path);
        rule.reads(general).forEach(read -> rule.add(general, read, path.substring(ALL.length())));
      }
    }
    contract.getPaths().setPathItems(rule.paths);
  }

  /** Paths at which a resource of each kind is read; the kinds are a pattern of the parameter. */
  private List<String> reads(PathItem general) {
    Parameter kind =
        general.getOperations().values().iterator().next().getParameters().stream()
            .filter(parameter -> "kind".equals(parameter.getName()))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(kind.getSchema().getPattern().split("\\|"))
        .map(word -> API + word + "/{")
        .flatMap(start -> paths.keySet().stream().filter(path -> path.startsWith(start)))
        .filter(path -> path.indexOf('}') == path.length() - 1)
        .toList();
  }

  private void add(PathItem general, String read, String rest) {
    boolean isOne = rest.startsWith(ONE);
    String path =
        isOne ? read + rest.substring(ONE.length()) : read.substring(0, read.lastIndexOf('/'));
    PathItem item = paths.computeIfAbsent(path, p -> OASFactory.createPathItem());
    Operation get = paths.get(read).getGET();
    general
        .getOperations()
        .forEach((method, operation) -> item.setOperation(method, of(operation, get, isOne)));
  }

  private static Operation of(Operation general, Operation get, boolean isOne) {
    String resource =
        SchemaGraph.nameOf(
            get.getResponses().getAPIResponse("200").getContent().getMediaType(JSON).getSchema());
    var parameters = new ArrayList<Parameter>();
    get.getParameters().stream()
        .filter(parameter -> isOne && parameter.getIn() == Parameter.In.PATH)
        .forEach(parameters::add);
    general.getParameters().stream()
        .filter(parameter -> parameter.getIn() != Parameter.In.PATH)
        .forEach(parameters::add);
    Operation operation =
        OASFactory.createOperation()
            .operationId(id(general.getOperationId(), resource))
            .summary(general.getSummary())
            .tags(get.getTags())
            .security(general.getSecurity())
            .parameters(parameters)
            .responses(OASFactory.createAPIResponses());
    general
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, any) -> {
              var response = OASFactory.createAPIResponse().description(any.getDescription());
              if (!status.equals(NO_CONTENT)) {
                response.setContent(typed(any.getContent(), Set.of(JSON), resource));
              }
              operation.getResponses().addAPIResponse(status, response);
            });
    if (general.getRequestBody() != null) {
      Content sent = general.getRequestBody().getContent();
      operation.setRequestBody(
          OASFactory.createRequestBody()
              .content(typed(sent, sent.getMediaTypes().keySet(), resource + "Request")));
    }
    return operation;
  }

  /** Operation id: the method name with the resource name inserted after its first word. */
  private static String id(String generated, String resource) {
    String method = generated.substring(generated.indexOf('_') + 1);
    int word = 0;
    while (word < method.length() && Character.isLowerCase(method.charAt(word))) {
      word++;
    }
    return method.substring(0, word) + resource + method.substring(word);
  }

  /** Content of the declared type, or of the given one if none is declared. */
  private static Content typed(Content any, Set<String> types, String usual) {
    var json = any == null ? null : any.getMediaType(JSON);
    String declared = json == null ? null : SchemaGraph.nameOf(json.getSchema());
    Schema schema = SchemaGraph.reference(declared == null ? usual : declared);
    Content content = OASFactory.createContent();
    types.forEach(type -> content.addMediaType(type, OASFactory.createMediaType().schema(schema)));
    return content;
  }
}
