package org.seminararchive.series;

import java.util.List;
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
    organizers = organizers == null ? List.of() : List.copyOf(organizers);
    workshops = workshops == null ? List.of() : List.copyOf(workshops);
  }
}
