package org.seminararchive.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.Format;
import org.seminararchive.session.SessionResponse;

/** Location of a session in schema.org terms. */
final class LinkedPlaces {
  private static final String SCHEMA = "https://schema.org/";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Wording wording;

  LinkedPlaces(Wording wording) {
    this.wording = wording;
  }

  /**
   * @param page URL of the session's page
   */
  void add(ObjectNode event, SessionResponse session, String page) {
    ArrayNode places = JSON.arrayNode();
    Format format = session.format();
    if (format != null) {
      event.put("eventAttendanceMode", SCHEMA + mode(format));
    }
    if (format != Format.online && session.venue() != null) {
      String venue = wording.text(session.venue());
      places.add(JSON.objectNode().put("@type", "Place").put("name", venue).put("address", venue));
    }
    // An unknown location is described as virtual, with the page as URL.
    if (format == Format.online || format == Format.hybrid || places.isEmpty()) {
      places.insert(
          0, JSON.objectNode().put("@type", "VirtualLocation").put("url", entrance(session, page)));
    }
    event.set("location", places);
  }

  private static String mode(Format format) {
    return switch (format) {
      case online -> "OnlineEventAttendanceMode";
      case onsite -> "OfflineEventAttendanceMode";
      case hybrid -> "MixedEventAttendanceMode";
    };
  }

  /** Where to register: the sign-up form of a series, otherwise the session's page. */
  private String entrance(SessionResponse session, String page) {
    return session.numbers().stream()
        .map(number -> wording.about(number.series()))
        .filter(Objects::nonNull)
        .map(SeriesResponse::registration)
        .filter(registration -> registration != null && registration.url() != null)
        .map(registration -> registration.url())
        .findFirst()
        .orElse(page);
  }
}
