package org.seminararchive.importing.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * On what a fact rests that the source does not say outright.
 *
 * @param field the fact, as {@code year}, {@code end} or {@code language}
 * @param value what it is taken to be
 * @param basis a code word: {@code stated}, {@code order}, {@code weekday}, {@code material}, …
 * @param confidence how sure that is
 * @param line of the source that says so
 */
@Schema(name = "ImportEvidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    @Schema(required = true) String field,
    @Schema(required = true) String value,
    @Schema(required = true) String basis,
    @Schema(required = true) Confidence confidence,
    Integer line) {

  /** How sure a derived fact is. */
  @Schema(name = "ImportConfidence")
  public enum Confidence {
    /** Said outright. */
    certain,
    /** Several independent signs agree, or one that hardly errs. */
    high,
    /** One sign. */
    low
  }
}
