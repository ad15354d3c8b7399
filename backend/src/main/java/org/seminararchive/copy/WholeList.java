package org.seminararchive.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A complete list as one page, because static files cannot be paged. */
final class WholeList {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WholeList() {}

  /**
   * @param path path of the first page
   */
  static byte[] read(Origin origin, String path) {
    try {
      ObjectNode whole = (ObjectNode) JSON.readTree(origin.get(path));
      ArrayNode items = (ArrayNode) whole.get("items");
      for (JsonNode next = whole.remove("next"); next != null; ) {
        // Relative to the archive's URL, which may be a folder of its host.
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
