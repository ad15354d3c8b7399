package org.seminararchive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code /api/v1} stays compatible with the last released contract; see "Versions" in api.md. */
class CompatibilityTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void noClientOfTheLastReleaseBreaks() throws IOException {
    JsonNode current = YAML.readTree(Path.of("../openapi.yaml").toFile());
    assertThat(ContractChanges.thatBreakClients(released(), current)).isEmpty();
  }

  static Stream<Arguments> breaking() {
    return Stream.of(
        change("listTalks: is gone", c -> object(c, "/paths/~1api~1v1~1talks").remove("get")),
        change(
            "listTalks: is called talks",
            c -> object(c, "/paths/~1api~1v1~1talks/get").put("operationId", "talks")),
        change(
            "listTalks: parameter q is gone",
            c -> remove(c, "/paths/~1api~1v1~1talks/get/parameters", "/parameters/q")),
        change(
            "getTalk: status 404 is no longer documented",
            c -> object(c, "/paths/~1api~1v1~1talks~1{id}/get/responses").remove("404")),
        change(
            "listSpeakers: parameter limit is required",
            c -> object(c, "/components/parameters/limit").put("required", true)),
        change(
            "kind[]: value panel is no longer taken",
            c -> ((ArrayNode) c.at("/components/schemas/Kind/enum")).remove(3)),
        change(
            "/kind: value tutorial is new",
            c -> ((ArrayNode) c.at("/components/schemas/Kind/enum")).add("tutorial")),
        change(
            "/speakers: is gone",
            c -> object(c, "/components/schemas/Talk/properties").remove("speakers")),
        change(
            "/position: type string is new",
            c -> object(c, "/components/schemas/Talk/properties/position").put("type", "string")),
        change(
            "/total: may be absent",
            c -> ((ArrayNode) c.at("/components/schemas/TalkPage/required")).remove(1)),
        change(
            "/title: is required",
            c -> ((ArrayNode) c.at("/components/schemas/TalkRequest/required")).add("title")),
        change(
            "/speakers: maxItems is 3",
            c ->
                object(c, "/components/schemas/TalkRequest/properties/speakers")
                    .put("maxItems", 3)));
  }

  @ParameterizedTest
  @MethodSource("breaking")
  void eachChangeThatBreaksClientsIsNamed(String name, Consumer<JsonNode> change)
      throws IOException {
    JsonNode changed = released();
    change.accept(changed);
    assertThat(ContractChanges.thatBreakClients(released(), changed))
        .anySatisfy(found -> assertThat(found).contains(name));
  }

  @Test
  void whatIsAddedBreaksNobody() throws IOException {
    JsonNode changed = released();
    object(changed, "/components/schemas/Talk/properties").putObject("doi").put("type", "string");
    object(changed, "/components/schemas/TalkRequest/properties")
        .putObject("doi")
        .put("type", "string");
    object(changed, "/components/parameters/limit/schema").put("maximum", 500);
    assertThat(ContractChanges.thatBreakClients(released(), changed)).isEmpty();
  }

  private static JsonNode released() throws IOException {
    return YAML.readTree(Path.of("src/test/resources/released/openapi.yaml").toFile());
  }

  private static Arguments change(String name, Consumer<JsonNode> change) {
    return Arguments.of(name, change);
  }

  private static ObjectNode object(JsonNode contract, String pointer) {
    return (ObjectNode) contract.at(pointer);
  }

  private static void remove(JsonNode contract, String list, String reference) {
    ArrayNode parameters = (ArrayNode) contract.at(list);
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (parameters.get(i).path("$ref").asText().endsWith(reference)) {
        parameters.remove(i);
      }
    }
  }
}
