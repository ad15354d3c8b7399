package org.seminararchive.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/**
 * An archive in numbers. Each number is what the list finds that it can be followed to.
 *
 * @param total talks under the filters
 * @param talks by year, series and language; every combination that occurs, once
 * @param speakers who has a role in most talks
 * @param affiliations institutions of most talks' speakers
 * @param topics terms of most talks
 */
@Schema(name = "Statistics")
public record Statistics(
    @Schema(required = true) long total,
    @Schema(required = true) List<Cell> talks,
    @Schema(required = true) List<Person> speakers,
    @Schema(required = true) List<Affiliation> affiliations,
    @Schema(required = true) List<Topic> topics) {

  /** Talks of one year, in just these series, in one language. */
  @Schema(name = "StatisticsCell")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      @Schema(required = true) int year,
      @Schema(required = true, description = "All series of their sessions.") List<String> series,
      @Schema(description = "Absent when unknown.") String language,
      @Schema(required = true, minimum = "1") long count) {}

  /** Somebody and how many talks they have a role in. */
  @Schema(name = "StatisticsSpeaker")
  public record Person(
      @Schema(required = true) UUID id,
      @Schema(required = true) LocalizedText name,
      @Schema(required = true, minimum = "1") long count) {}

  /** An institution and the talks that the filter {@code affiliation} finds by its name. */
  @Schema(name = "StatisticsAffiliation")
  public record Affiliation(
      @Schema(required = true, description = "As the filter affiliation takes it.") String name,
      @Schema(required = true, minimum = "1") long count) {}

  /** A term and the talks that {@code q} finds by it. */
  @Schema(name = "StatisticsTopic")
  public record Topic(
      @Schema(required = true, description = "As q takes it.") String q,
      @Schema(required = true, minimum = "1") long count) {}
}
