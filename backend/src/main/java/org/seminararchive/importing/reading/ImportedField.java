package org.seminararchive.importing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields that a source can have: the one list of comparison, report, table and template. */
public enum ImportedField {
  START("session", "start", "date", "when"),
  END("session", "end", "endTime", "when", "startTime"),
  NUMBERS("session", "numbers", "numbers"),
  TIME_ZONE("session", "timeZone", "timeZone"),
  KIND("session", "kind", "kind"),
  FORMAT("session", "format", "format"),
  STATUS("session", "status", "status"),
  SESSION_TITLE("session", "title", "sessionTitle"),
  VENUE("session", "venue", "venue"),
  STREAMING_VENUE("session", "streamingVenue", "streamingVenue"),
  CO_HOSTS("session", "coHosts", "共催"),
  SESSION_REMARKS("session", "remarks"),
  PART("talk", "part", "part"),
  TITLE("talk", "title", "title", "titleJa", "titleEn"),
  ABSTRACT("talk", "abstract", "abstract"),
  LANGUAGE("talk", "language", "language"),
  MATERIALS("talk", "materials", "materials", "slides", "notes", "notebook", "video"),
  REFERENCES("talk", "references", "references"),
  REMARKS("talk", "remarks", "remarks"),
  POSITION("talk", "position", "position"),
  SPEAKERS("talk", "speakers", "speakers"),
  AFFILIATION("speaker", "affiliation", "affiliations"),
  ROLE("speaker", "role", "roles");

  /** Fields of every table: number and day are required, and the order of rows is the position. */
  public static final Set<ImportedField> IN_EVERY_TABLE = EnumSet.of(NUMBERS, START, POSITION);

  private final String resource;
  private final String member;
  private final List<String> columns;

  ImportedField(String resource, String member, String... columns) {
    this.resource = resource;
    this.member = member;
    this.columns = List.of(columns);
  }

  /** {@code session}, {@code talk}, or {@code speaker} for a link of a talk and a person. */
  public String resource() {
    return resource;
  }

  /** JSON Pointer (RFC 6901) into the resource as the API writes it. */
  public String pointer() {
    return "/" + member;
  }

  /** Names of the table columns that contain the field. */
  public List<String> columns() {
    return columns;
  }

  /** The value in a resource as the API writes it; {@code null} if absent. */
  public JsonNode of(ObjectNode content) {
    return content.get(member);
  }

  /**
   * @param value {@code null}: absent
   */
  public void set(ObjectNode content, JsonNode value) {
    if (value == null) {
      content.remove(member);
    } else {
      content.set(member, value);
    }
  }

  /** Default value if the source omits the field; {@code null} for none. */
  public JsonNode usual() {
    return this == KIND
        ? TextNode.valueOf("talk")
        : this == STATUS ? TextNode.valueOf("confirmed") : null;
  }

  /** True for start and end, which are written together. */
  public boolean isTime() {
    return this == START || this == END;
  }

  /** True if the archive's value is kept when the source omits the field. */
  public boolean isStaying() {
    return this == NUMBERS || this == START || this == TIME_ZONE;
  }
}
