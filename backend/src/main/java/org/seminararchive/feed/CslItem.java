package org.seminararchive.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.seminararchive.speaker.PersonName;

/** A talk in Citation Style Language (CSL-JSON 1.0.2), type {@code speech}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CslItem(
    String id,
    String type,
    String title,
    List<Name> author,
    List<Name> contributor,
    List<Name> chair,
    List<Name> organizer,
    @JsonProperty("event-title") String eventTitle,
    @JsonProperty("event-place") String eventPlace,
    Day issued,
    @JsonProperty("event-date") Day eventDate,
    String language,
    @JsonProperty("abstract") String abstractText,
    @JsonProperty("URL") String url,
    String note) {

  /** A name, either split or literal. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Name(
      @JsonProperty("non-dropping-particle") String particle,
      String family,
      String given,
      String suffix,
      String literal) {
    static Name of(PersonName name) {
      return name.hasParts()
          ? new Name(name.particle(), name.family(), name.given(), name.suffix(), null)
          : literal(name.literal());
    }

    static Name literal(String name) {
      return new Name(null, null, null, null, name);
    }
  }

  /** Year, month, day. */
  record Day(@JsonProperty("date-parts") List<List<Integer>> parts) {
    static Day of(LocalDate date) {
      return new Day(List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }
  }

  private static List<Name> absentIfEmpty(List<Name> names) {
    return names.isEmpty() ? null : names;
  }

  static CslItem of(Citation citation) {
    Day day = Day.of(citation.date());
    return new CslItem(
        citation.key(),
        "speech",
        citation.title(),
        citation.authors().stream().map(Name::of).toList(),
        absentIfEmpty(citation.contributors().stream().map(Name::of).toList()),
        absentIfEmpty(citation.chairs().stream().map(Name::of).toList()),
        absentIfEmpty(citation.coHosts().stream().map(Name::literal).toList()),
        citation.occasion(),
        citation.place(),
        day,
        day,
        citation.language(),
        citation.abstractText(),
        citation.url(),
        citation.materials().isEmpty() ? null : String.join(" ", citation.materials()));
  }
}
