package org.seminararchive.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A list with all its items on one page: a file cannot answer for the pages behind it. */
final class WholeList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WholeList() {}

  /**
   * @param path of its first page
   */
  static byte[] read(Origin origin, String path) {
    try {
      ObjectNode whole = (ObjectNode) JSON.readTree(origin.get(path));
      ArrayNode items = (ArrayNode) whole.get("items");
      for (JsonNode next = whole.remove("next"); next != null; ) {
        // Relative to the archive's address, which may be a folder of its host.
        JsonNode page = JSON.readTree(origin.get(next.asText().substring(1)));
        items.addAll((ArrayNode) page.get("items"));
        next = page.get("next");
      }
      return JSON.writeValueAsBytes(whole);
    } catch (IOException | ClassCastException e) {
      throw new CopyFailed("Unexpected content at " + path + ": " + e.getMessage(), e);
    }
  }
}
