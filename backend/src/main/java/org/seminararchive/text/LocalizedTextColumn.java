package org.seminararchive.text;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** Stores every {@link LocalizedText} attribute as JSON text. */
@Converter(autoApply = true)
public class LocalizedTextColumn extends JsonColumn<LocalizedText> {
  public LocalizedTextColumn() {
    super(new TypeReference<>() {});
  }
}
