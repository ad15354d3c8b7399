package org.seminararchive.description;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.seminararchive.series.ParticipationMode;
import org.seminararchive.session.Format;
import org.seminararchive.session.Joining;
import org.seminararchive.session.SessionResponse;

/** Location of a session in schema.org terms, and the sign-up as an offer. */
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
    Joining joining = HowToJoin.joining(session, wording);
    String entrance = HowToJoin.entrance(joining, page);
    ArrayNode places = JSON.arrayNode();
    Format format = session.format();
    if (format != null) {
      event.put("eventAttendanceMode", SCHEMA + mode(format));
    }
    if (format != Format.ONLINE && session.venue() != null) {
      String venue = wording.text(session.venue());
      places.add(JSON.objectNode().put("@type", "Place").put("name", venue).put("address", venue));
    }
    // An unknown location is described as virtual, with the page as URL.
    if (format == Format.ONLINE || format == Format.HYBRID || places.isEmpty()) {
      places.insert(0, JSON.objectNode().put("@type", "VirtualLocation").put("url", entrance));
    }
    event.set("location", places);
    if (joining != null && joining.mode() != ParticipationMode.NONE) {
      event.set("offers", offer(joining, entrance));
      if (joining.capacity() != null) {
        event.put("maximumAttendeeCapacity", joining.capacity());
      }
    }
  }

  private static String mode(Format format) {
    return switch (format) {
      case ONLINE -> "OnlineEventAttendanceMode";
      case ONSITE -> "OfflineEventAttendanceMode";
      case HYBRID -> "MixedEventAttendanceMode";
    };
  }

  private static ObjectNode offer(Joining joining, String entrance) {
    ObjectNode offer = JSON.objectNode().put("@type", "Offer").put("url", entrance);
    if (joining.opensAt() != null) {
      offer.put("availabilityStarts", joining.opensAt().format(ISO_OFFSET_DATE_TIME));
    }
    if (joining.deadlineAt() != null) {
      offer.put("availabilityEnds", joining.deadlineAt().format(ISO_OFFSET_DATE_TIME));
    }
    return offer;
  }
}
