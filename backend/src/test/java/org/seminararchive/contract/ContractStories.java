package org.seminararchive.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
class ContractStories {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theCommittedContractIsTheOneTheServerGives() throws IOException {
    String served = when().get("/q/openapi?format=yaml").asString();
    String committed = Files.readString(Path.of("../openapi.yaml"));
    assertThat(committed)
        .as("after a change: curl -s 'localhost:8080/q/openapi?format=yaml' > openapi.yaml")
        .isEqualTo(served);
  }

  /** The reads that are for everybody. */
  static Stream<Arguments> operations() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    return contract.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(o -> o.getKey().equals("get") && !o.getValue().has("security"))
                    .map(o -> Arguments.of(path.getKey(), o.getValue(), contract)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyExampleIsWhatTheServerReallyAnswers(String path, JsonNode operation, JsonNode contract)
      throws IOException {
    JsonNode content = operation.at("/responses/200/content");
    String type = content.fieldNames().next();
    JsonNode example = content.get(type).get("example");
    String answer = given().urlEncodingEnabled(false).get(Samples.address(path)).asString();
    if (!type.endsWith("json")) {
      assertThat(answer).startsWith(example.asText());
    } else {
      assertThat(timeless(JSON.readTree(answer))).isEqualTo(timeless(example));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationTakesJustTheParametersThatTheContractNames(
      String path, JsonNode operation, JsonNode contract) {
    var promised = new TreeSet<String>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode real =
          parameter.has("$ref")
              ? contract.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      if (real.get("in").asText().equals("query")) {
        promised.add(real.get("name").asText());
      }
    }
    String address = Samples.address(path);
    List<String> accepted =
        given()
            .urlEncodingEnabled(false)
            .get(address + (address.contains("?") ? "&" : "?") + "no-such-parameter=1")
            .then()
            .statusCode(400)
            .extract()
            .path("errors[0].allowed");
    assertThat(accepted == null ? List.of() : accepted).containsExactlyElementsOf(promised);
  }

  // Every installation loads the archive at a moment of its own.
  private static JsonNode timeless(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("updated", "at"));
    }
    node.forEach(ContractStories::timeless);
    return node;
  }
}
