package org.seminararchive.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/**
 * Statistics of the archive. Each number equals the total of the corresponding list.
 *
 * @param total talks that match the filters
 * @param talks talks by year, series and language; one entry per occurring combination
 * @param speakers people with the most talks
 * @param affiliations institutions with the most talks
 * @param topics terms with the most talks
 */
@Schema(name = "Statistics")
public record Statistics(
    @Schema(required = true) long total,
    @Schema(required = true) List<Cell> talks,
    @Schema(required = true) List<Person> speakers,
    @Schema(required = true) List<Affiliation> affiliations,
    @Schema(required = true) List<Topic> topics) {

  /** Talks of one year in exactly these series and in one language. */
  @Schema(name = "StatisticsCell")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      @Schema(required = true) int year,
      @Schema(required = true, description = "Slugs of the series of their sessions.")
          List<String> series,
      @Schema(description = "Absent when unknown.") String language,
      @Schema(required = true, minimum = "1") long count) {

    /** Value of the index field {@code cell}: one aggregation counts all combinations. */
    static String key(int year, List<String> series, String language) {
      return year + "/" + String.join(",", series) + "/" + (language == null ? "" : language);
    }

    /** The counted cell of a {@linkplain #key key}. */
    static Cell of(String key, long count) {
      String[] parts = key.split("/", -1);
      return new Cell(
          Integer.parseInt(parts[0]),
          parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")),
          parts[2].isEmpty() ? null : parts[2],
          count);
    }
  }

  /** A person and the number of their talks. */
  @Schema(name = "StatisticsSpeaker")
  public record Person(
      @Schema(required = true) UUID id,
      @Schema(required = true) LocalizedText name,
      @Schema(required = true, minimum = "1") long count) {}

  /** An institution and the number of talks that the filter {@code affiliation} finds. */
  @Schema(name = "StatisticsAffiliation")
  public record Affiliation(
      @Schema(required = true, description = "Value for the filter `affiliation`.") String name,
      @Schema(required = true, minimum = "1") long count) {}

  /** A term and the number of talks that {@code q} finds. */
  @Schema(name = "StatisticsTopic")
  public record Topic(
      @Schema(required = true, description = "Value for `q`.") String q,
      @Schema(required = true, minimum = "1") long count) {}
}
