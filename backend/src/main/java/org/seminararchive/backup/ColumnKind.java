package org.seminararchive.backup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Column types that both databases support, each with its JSON form and its name in backups. */
enum ColumnKind {
  @JsonProperty("uuid")
  IDENTIFIER(column(UUID.class, id -> id), json -> UUID.fromString(json.textValue()), "uuid"),

  @JsonProperty("text")
  TEXT(
      ResultSet::getString,
      JsonNode::textValue,
      "varchar",
      "bpchar",
      "char",
      "text",
      "character",
      "character varying",
      "character large object"),

  /** PostgreSQL's driver has separate names for identity columns. */
  @JsonProperty("integer")
  INTEGER(
      ResultSet::getLong,
      JsonNode::longValue,
      "int2",
      "int4",
      "int8",
      "smallserial",
      "serial",
      "bigserial",
      "smallint",
      "integer",
      "bigint"),

  @JsonProperty("truth")
  TRUTH(ResultSet::getBoolean, JsonNode::booleanValue, "bool", "boolean"),

  @JsonProperty("day")
  DAY(
      column(LocalDate.class, LocalDate::toString),
      json -> LocalDate.parse(json.textValue()),
      "date"),

  /** ISO 8601 with microseconds. */
  @JsonProperty("moment")
  MOMENT(
      column(OffsetDateTime.class, moment -> moment.toInstant().toString()),
      json -> OffsetDateTime.parse(json.textValue()),
      "timestamptz",
      "timestamp with time zone"),

  /** RFC 4648, section 4. */
  @JsonProperty("base64")
  BASE64(
      (row, column) ->
          Optional.ofNullable(row.getBytes(column))
              .map(Base64.getEncoder()::encodeToString)
              .orElse(null),
      json -> Base64.getDecoder().decode(json.textValue()),
      "bytea",
      "binary varying",
      "binary large object");

  private interface Column {
    Object read(ResultSet row, int column) throws SQLException;
  }

  private final Column column;
  private final Function<JsonNode, Object> parameter;
  private final List<String> types;

  ColumnKind(Column column, Function<JsonNode, Object> parameter, String... types) {
    this.column = column;
    this.parameter = parameter;
    this.types = List.of(types);
  }

  /** JSON value of a column in the current row; {@code null} for NULL. */
  Object read(ResultSet row, int number) throws SQLException {
    Object value = column.read(row, number);
    return row.wasNull() ? null : value;
  }

  /** Converts a value of {@link #read} other than NULL for a statement parameter. */
  Object value(JsonNode json) {
    return parameter.apply(json);
  }

  private static <T> Column column(Class<T> type, Function<T, Object> form) {
    return (row, number) -> Optional.ofNullable(row.getObject(number, type)).map(form).orElse(null);
  }

  /**
   * @param type type name of the driver
   */
  static ColumnKind of(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    for (ColumnKind kind : values()) {
      if (kind.types.contains(name)) {
        return kind;
      }
    }
    throw new IllegalStateException("a backup cannot hold columns of the type " + type);
  }
}
