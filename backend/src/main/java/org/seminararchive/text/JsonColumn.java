package org.seminararchive.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.persistence.AttributeConverter;

/**
 * Stores a small value as JSON text in one column. The column type is {@code varchar} instead of a
 * JSON type, because H2 and PostgreSQL differ there and no query looks inside these values.
 *
 * <p>Subclasses are {@link org.hibernate.annotations.Immutable}: the values never change, so that
 * Hibernate needs no copy of each for its dirty check, which would be made by converting it to JSON
 * and back.
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectReader reader;

  protected JsonColumn(TypeReference<T> type) {
    this.reader = JSON.readerFor(type);
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    try {
      return value == null ? null : JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that JSON cannot hold", e);
    }
  }

  @Override
  public T convertToEntityAttribute(String column) {
    try {
      return column == null ? null : reader.readValue(column);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column that is not the JSON it should be", e);
    }
  }
}
