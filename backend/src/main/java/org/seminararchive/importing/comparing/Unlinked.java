package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Completes what a source without links says: that it does not say where something leads does not
 * mean that it leads nowhere.
 */
final class Unlinked {
  private static final List<String> OF_LINKS = List.of("url", "arxiv", "doi");

  private Unlinked() {}

  /** A talk with the links that were known of it. */
  static ObjectNode complete(ObjectNode said, ObjectNode last, ObjectNode archive) {
    ObjectNode whole = said.deepCopy();
    whole.remove("materials");
    if (last != null && last.has("materials")) {
      whole.set("materials", last.get("materials"));
    }
    addresses(whole, "references", "text", last, archive);
    return whole;
  }

  /** Items that read the same lead to the same. */
  static void addresses(
      ObjectNode said, String field, String text, ObjectNode last, ObjectNode archive) {
    for (JsonNode item : said.path(field)) {
      for (ObjectNode known : new ObjectNode[] {last, archive}) {
        if (known != null) {
          known
              .path(field)
              .forEach(
                  other -> {
                    if (Folding.same(text, item.get(text), other.get(text))) {
                      fill((ObjectNode) item, other);
                    }
                  });
        }
      }
    }
  }

  private static void fill(ObjectNode item, JsonNode other) {
    OF_LINKS.stream()
        .filter(member -> !item.has(member) && other.has(member))
        .forEach(member -> item.set(member, other.get(member)));
  }
}
