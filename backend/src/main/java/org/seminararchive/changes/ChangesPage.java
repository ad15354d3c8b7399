package org.seminararchive.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.journal.PublicChange;

/** A page of changes with the URL of the next one. */
@Schema(name = "ChangesPage")
public record ChangesPage(
    @Schema(required = true, description = "In order of revision, without gaps.")
        List<PublicChange> items,
    @Schema(required = true, description = "Value of `since` for the next request.") long next) {

  static ChangesPage of(List<PublicChange> changes, long since) {
    long next = changes.isEmpty() ? since : changes.get(changes.size() - 1).revision();
    return new ChangesPage(changes, next);
  }

  byte[] asJson(ObjectMapper json) {
    return line(this, json).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One change per line; the last line is {@code next}, which shows that the response is complete.
   */
  byte[] asLines(ObjectMapper json) {
    StringBuilder lines = new StringBuilder();
    items.forEach(change -> lines.append(line(change, json)).append('\n'));
    lines.append(line(Map.of("next", next), json)).append('\n');
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String line(Object value, ObjectMapper json) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change that JSON cannot hold", e);
    }
  }
}
