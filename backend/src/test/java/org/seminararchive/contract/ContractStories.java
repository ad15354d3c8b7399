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
    JsonNode served = JSON.readTree(when().get("/q/openapi?format=json").asString());
    Path written = Files.writeString(Path.of("target/openapi.yaml"), ReadableContract.of(served));
    assertThat(Path.of("../openapi.yaml"))
        .as("after a change: cp backend/target/openapi.yaml openapi.yaml")
        .hasSameTextualContentAs(written);
    assertThat(new YAMLMapper().readTree(written.toFile())).isEqualTo(served);
  }

  @Test
  void theSizeOfTheContractIsBounded() throws IOException {
    assertThat(Files.size(Path.of("../openapi.yaml"))).isLessThanOrEqualTo(202_000);
  }

  /** Public reads: without a token and without a personal secret. */
  static Stream<Arguments> operations() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    return contract.get("paths").properties().stream()
        .filter(path -> !path.getKey().contains("{secret}"))
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(o -> o.getKey().equals("get") && !o.getValue().has("security"))
                    .map(o -> Arguments.of(path.getKey(), o.getValue(), contract)));
  }

  /** The examples whose summary is a request, with that request. */
  static Stream<Arguments> examples() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    return contract.at("/components/examples").properties().stream()
        .filter(example -> example.getValue().get("summary").asText().startsWith("GET "))
        .map(
            example ->
                Arguments.of(
                    example.getValue().get("summary").asText().substring(4),
                    example.getValue().get("value")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsWhatTheServerReallyAnswers(String request, JsonNode example)
      throws IOException {
    String answer = given().urlEncodingEnabled(false).get(request).asString();
    if (example.isTextual()) {
      assertThat(answer).startsWith(example.asText());
    } else {
      assertThat(timeless(JSON.readTree(answer))).isEqualTo(timeless(example));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyReadHasAnExample(String path, JsonNode operation, JsonNode contract) {
    JsonNode answer = resolved(contract, operation.at("/responses/200"));
    assertThat(answer.get("content").iterator().next().path("examples")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationTakesJustTheParametersThatTheContractNames(
      String path, JsonNode operation, JsonNode contract) {
    var promised = new TreeSet<String>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode real = resolved(contract, parameter);
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

  private static JsonNode resolved(JsonNode contract, JsonNode node) {
    return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
  }

  // The load time differs by installation.
  private static JsonNode timeless(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("updated", "at"));
    }
    node.forEach(ContractStories::timeless);
    return node;
  }
}
