package org.seminararchive.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Column types that both databases support, each with its JSON form. The constant names are used in
 * backups.
 */
enum ColumnKind {
  uuid("uuid") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      return row.getObject(column, UUID.class);
    }

    @Override
    Object value(JsonNode json) {
      return UUID.fromString(json.textValue());
    }
  },
  text(
      "varchar",
      "bpchar",
      "char",
      "text",
      "character",
      "character varying",
      "character large object") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      return row.getString(column);
    }

    @Override
    Object value(JsonNode json) {
      return json.textValue();
    }
  },
  /** PostgreSQL's driver has separate names for identity columns. */
  integer(
      "int2",
      "int4",
      "int8",
      "smallserial",
      "serial",
      "bigserial",
      "smallint",
      "integer",
      "bigint") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      long number = row.getLong(column);
      return row.wasNull() ? null : number;
    }

    @Override
    Object value(JsonNode json) {
      return json.longValue();
    }
  },
  truth("bool", "boolean") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      boolean truth = row.getBoolean(column);
      return row.wasNull() ? null : truth;
    }

    @Override
    Object value(JsonNode json) {
      return json.booleanValue();
    }
  },
  day("date") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      LocalDate day = row.getObject(column, LocalDate.class);
      return day == null ? null : day.toString();
    }

    @Override
    Object value(JsonNode json) {
      return LocalDate.parse(json.textValue());
    }
  },
  /** ISO 8601 with microseconds. */
  moment("timestamptz", "timestamp with time zone") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
      return moment == null ? null : moment.toInstant().toString();
    }

    @Override
    Object value(JsonNode json) {
      return OffsetDateTime.parse(json.textValue());
    }
  },
  /** RFC 4648, section 4. */
  base64("bytea", "binary varying", "binary large object") {
    @Override
    Object read(ResultSet row, int column) throws SQLException {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    Object value(JsonNode json) {
      return Base64.getDecoder().decode(json.textValue());
    }
  };

  private final List<String> types;

  ColumnKind(String... types) {
    this.types = List.of(types);
  }

  /** JSON value of a column in the current row; {@code null} for NULL. */
  abstract Object read(ResultSet row, int column) throws SQLException;

  /** Converts a value of {@link #read} other than NULL for a statement parameter. */
  abstract Object value(JsonNode json);

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
