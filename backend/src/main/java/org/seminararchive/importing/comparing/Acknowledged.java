package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.seminararchive.importing.reading.Finding;

/**
 * The findings of a session that an organizer has acknowledged. They are stored with a hash of the
 * session's content in the source, and are reported again when that content changes.
 */
public final class Acknowledged {
  /** Member of a remembered session beside its fields. */
  private static final String MEMBER = "acknowledged";

  private Acknowledged() {}

  /** Remembers codes of findings together with those that are acknowledged already. */
  public static void keep(Decision decision, Set<String> codes) {
    ObjectNode session = decision.remember().session();
    String text = text(decision.said());
    JsonNode before = session.path(MEMBER);
    ArrayNode kept = session.putArray(MEMBER);
    before.valueStream().filter(JsonNode::isTextual).filter(c -> isOf(c, text)).forEach(kept::add);
    codes.stream().sorted().map(code -> code + " " + text).forEach(kept::add);
    if (kept.isEmpty()) {
      session.remove(MEMBER);
    }
  }

  /** Copies acknowledged codes to the next version. */
  static void carry(ObjectNode last, ObjectNode remember) {
    if (last.has(MEMBER)) {
      remember.set(MEMBER, last.get(MEMBER));
    }
  }

  /** The findings of a session, acknowledged ones marked. */
  public static List<Finding> marked(Decision decision, List<Finding> findings) {
    if (decision.remember() == null || !decision.remember().session().has(MEMBER)) {
      return findings;
    }
    String text = text(decision.said());
    JsonNode kept = decision.remember().session().get(MEMBER);
    return findings.stream()
        .map(
            f ->
                kept.valueStream().anyMatch(c -> c.asText().equals(f.code() + " " + text))
                    ? f.seen()
                    : f)
        .toList();
  }

  private static boolean isOf(JsonNode kept, String text) {
    return kept.asText().endsWith(" " + text);
  }

  /** A hash of the session's content in the source. */
  private static String text(SourceSession said) {
    return Integer.toHexString(said.version().toString().hashCode());
  }
}
