package org.seminararchive.series;

import java.util.List;
import java.util.Objects;
import org.seminararchive.text.LocalizedText;

/** Complete content of a series, from a request or a programme file. */
public record SeriesContent(
    String slug,
    LocalizedText name,
    LocalizedText shortName,
    LocalizedText description,
    String timeZone,
    Integer hue,
    String homePage,
    List<Organizer> organizers,
    Funding funding,
    Registration registration,
    List<Workshop> workshops,
    SessionDefaults defaults) {

  public SeriesContent {
    organizers = withoutNulls(organizers);
    workshops = withoutNulls(workshops);
  }

  // An unreadable item is {@code null} here and reported as an error elsewhere.
  private static <T> List<T> withoutNulls(List<T> items) {
    return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
  }
}
