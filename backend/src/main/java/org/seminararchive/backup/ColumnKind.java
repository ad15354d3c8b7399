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
 * The kinds of columns that both databases know, each with its form in JSON. The constants are the
 * words in a backup.
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
  /** PostgreSQL's driver has names of its own for columns that number themselves. */
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
  /** ISO 8601, to the microsecond. */
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

  /** A column of the current row as JSON keeps it; {@code null} for NULL. */
  abstract Object read(ResultSet row, int column) throws SQLException;

  /** What {@link #read} gave, which is not NULL, as a column takes it. */
  abstract Object value(JsonNode json);

  /**
   * @param type as a driver calls it
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
