package org.seminararchive.text;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Stores all {@link LocalizedText} attributes as JSON text. */
@Immutable
@Converter(autoApply = true)
public class LocalizedTextColumn extends JsonColumn<LocalizedText> {
  public LocalizedTextColumn() {
    super(new TypeReference<>() {});
  }
}
