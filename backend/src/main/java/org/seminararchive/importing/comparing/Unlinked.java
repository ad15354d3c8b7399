package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Completes a source without links with the known addresses: their absence means nothing. */
final class Unlinked {
  private static final List<String> OF_LINKS = List.of("url", "arxiv", "doi");

  private Unlinked() {}

  /** A talk with its known links. */
  static ObjectNode complete(ObjectNode said, ObjectNode last, ObjectNode archive) {
    ObjectNode whole = said.deepCopy();
    whole.remove("materials");
    if (last.has("materials")) {
      whole.set("materials", last.get("materials"));
    }
    addresses(whole, "references", "text", last, archive);
    return whole;
  }

  /** Items with equal texts get the known addresses. */
  static void addresses(
      ObjectNode said, String field, String text, ObjectNode last, ObjectNode archive) {
    for (JsonNode item : said.path(field)) {
      Stream.concat(last.path(field).valueStream(), archive.path(field).valueStream())
          .filter(other -> Folding.same(item.get(text), other.get(text)))
          .forEach(other -> fill((ObjectNode) item, other));
    }
  }

  private static void fill(ObjectNode item, JsonNode other) {
    OF_LINKS.stream()
        .filter(member -> !item.has(member) && other.has(member))
        .forEach(member -> item.set(member, other.get(member)));
  }
}
