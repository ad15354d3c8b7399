package org.seminararchive.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Organizing;
import org.seminararchive.testing.Sides;

/** The table of permissions in the documentation equals the actual behaviour. */
@QuarkusTest
@TestProfile(Organizing.class)
class AuthorityTableStories {
  private record Row(String operation, String what, List<String> cells) {}

  private static List<Row> table() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/authority.md"))) {
      if (line.startsWith("| `")) {
        List<String> cells =
            Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        rows.add(new Row(cells.get(0).replace("`", ""), cells.get(1), cells.subList(2, 7)));
      }
    }
    return rows;
  }

  @Nested
  class AsReaderOfTheDocuments {
    @Test
    void everyOperationThatNeedsATokenStandsInTheTable() throws IOException {
      JsonNode contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
      Set<String> closed = new LinkedHashSet<>();
      for (JsonNode path : contract.get("paths")) {
        path.properties().stream()
            .filter(o -> o.getValue().has("operationId"))
            .filter(o -> !o.getKey().equals("get") || o.getValue().has("security"))
            .forEach(o -> closed.add(o.getValue().get("operationId").asText()));
      }
      assertThat(closed).hasSizeGreaterThan(30);
      assertThat(table()).extracting(Row::operation).containsOnly(closed.toArray(String[]::new));
    }

    @Test
    void everyCellIsWhatHappens() throws IOException {
      Sides sides = new Sides();
      Map<String, TriedOperation> tried = new TriedOperations().all();
      List<String> tokens = Arrays.asList(null, sides.north, sides.east, sides.both, ADMIN);
      SoftAssertions all = new SoftAssertions();
      List<Row> table = table();
      all.assertThat(table)
          .extracting(r -> r.operation() + ": " + r.what())
          .doesNotHaveDuplicates();
      for (Row row : table) {
        TriedOperation operation = tried.remove(row.operation() + ": " + row.what());
        all.assertThat(operation).as("%s is tried", row).isNotNull();
        for (int i = 0; operation != null && i < tokens.size(); i++) {
          Response answer = operation.send(tokens.get(i));
          all.assertThat(outcome(answer))
              .as("%s, column %d: %s", row, i + 1, answer.asString())
              .isEqualTo(row.cells().get(i));
        }
      }
      all.assertThat(tried.keySet()).as("rows that are missing").isEmpty();
      all.assertAll();
    }
  }

  /** Outcome in the notation of the table. */
  private static String outcome(Response answer) {
    if (answer.statusCode() != 200) {
      return String.valueOf(answer.statusCode());
    }
    boolean report = answer.asString().contains("\"counts\"");
    return report && "rejected".equals(answer.path("items[0].result")) ? "403" : "yes";
  }

  /** A request that is sent as a dry run with several tokens. */
  record TriedOperation(String method, String address, String type, Object body) {
    Response send(String token) {
      var request = RestAssured.given().contentType(type);
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      String tag = RestAssured.given().get(resource()).header("ETag");
      if (tag != null && !method.equals("GET")) {
        request.header("If-Match", tag);
      }
      if (body instanceof byte[] bytes) {
        request.body(bytes);
      } else if (body != null) {
        request.body(body);
      }
      String dry =
          method.equals("GET") || address.endsWith("/test")
              ? ""
              : address.contains("?") ? "&dryRun=true" : "?dryRun=true";
      return request.request(method, address + dry);
    }

    private String resource() {
      return address.replaceAll("/(merge|revert|test|resume)$|\\?.*$", "");
    }
  }
}
