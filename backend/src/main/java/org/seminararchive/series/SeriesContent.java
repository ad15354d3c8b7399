package org.seminararchive.series;

import java.util.List;
import java.util.Objects;
import org.seminararchive.text.LocalizedText;

/**
 * Everything that may be said of a series, as it is written: by an organizer or in a programme
 * file.
 */
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
    organizers = whole(organizers);
    workshops = whole(workshops);
  }

  // An item that could not be read is told as an error elsewhere, and is not here.
  private static <T> List<T> whole(List<T> items) {
    return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
  }
}
