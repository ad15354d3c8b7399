package org.seminararchive.importing.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.WireName;

/**
 * The basis of a derived value.
 *
 * @param field such as {@code year}, {@code end} or {@code language}
 * @param basis code words: {@code stated}, {@code order}, {@code weekday}, {@code material}, …
 * @param line of the source
 */
@Schema(name = "ImportEvidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    @Schema(required = true) String field,
    @Schema(required = true) String value,
    @Schema(required = true) String basis,
    @Schema(required = true) Confidence confidence,
    Integer line) {

  /** The confidence in a derived value. */
  @Schema(name = "ImportConfidence")
  @EnumNaming(WireName.class)
  public enum Confidence {
    /** Stated in the source. */
    CERTAIN,
    /** Several independent signs agree, or a reliable one. */
    HIGH,
    /** One sign. */
    LOW
  }
}
