package org.seminararchive.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Adds the examples in {@code contract/examples}, one for each schema. The summary of a response
 * example is its request; a test repeats the request and compares the response.
 */
final class NamedExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenAPI contract;

  NamedExamples(OpenAPI contract) {
    this.contract = contract;
  }

  /** Adds the example of the schema of this content, if there is one. */
  void apply(MediaType content) {
    String name = SchemaGraph.nameOf(content.getSchema());
    if (name == null || !(isKnown(name) || load(name))) {
      return;
    }
    content.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
  }

  private boolean isKnown(String name) {
    var known = contract.getComponents().getExamples();
    return known != null && known.containsKey(name);
  }

  private boolean load(String name) {
    String file = "/contract/examples/" + name + ".json";
    try (InputStream in = NamedExamples.class.getResourceAsStream(file)) {
      if (in == null) {
        return false;
      }
      JsonNode example = JSON.readTree(in);
      contract
          .getComponents()
          .addExample(
              name,
              OASFactory.createExample()
                  .summary(example.get("summary").asText())
                  .value(JSON.convertValue(example.get("value"), Object.class)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
