package org.seminararchive.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The example of an operation: an answer of the bundled archive, {@code contract/examples}. */
final class ContractExample {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Operations whose example is not JSON, with the extension of its file. */
  private static final Map<String, String> TEXTS =
      Map.of("getProgramme", ".yaml", "getImportTemplate", ".csv");

  private ContractExample() {}

  /**
   * @return a text, or the JSON document as maps and lists
   * @throws IllegalStateException if the operation has no example
   */
  static Object of(String operationId) {
    String file = "/contract/examples/" + operationId + TEXTS.getOrDefault(operationId, ".json");
    try (InputStream in = ContractExample.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no example for " + operationId + ": " + file);
      }
      byte[] bytes = in.readAllBytes();
      return TEXTS.containsKey(operationId)
          ? new String(bytes, StandardCharsets.UTF_8)
          : JSON.readValue(bytes, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
