package org.seminararchive.feed;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.HowToJoin;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.TalkResponse;

/**
 * A session as calendar event. A session is the same event in every calendar: its UID is the
 * session's id (RFC 7986, section 5.3), and no property depends on the calendar.
 */
final class CalendarEvent {
  private final Wording wording;
  private final Addresses addresses;

  CalendarEvent(Wording wording, Addresses addresses) {
    this.wording = wording;
    this.addresses = addresses;
  }

  /** The VEVENT as unfolded content lines. */
  String of(SessionWithTalks sessionWithTalks) {
    SessionResponse session = sessionWithTalks.session();
    ZonedDateTime start = CalendarZones.inZone(session.start(), session.timeZone());
    VEvent event = new VEvent(false);
    event.add(new Uid(session.id().toString()));
    // Without METHOD both properties have the same meaning (section 3.8.7.2); their values do not
    // depend on the time of the request.
    event.add(new DtStamp(sessionWithTalks.modified()));
    event.add(new LastModified(sessionWithTalks.modified()));
    event.add(new Sequence((int) sessionWithTalks.sequence()));
    ZonedDateTime end = end(session, start);
    boolean local = CalendarZones.isUnambiguous(start) && CalendarZones.isUnambiguous(end);
    event.add(
        local ? new DtStart<>(zone(start), localTime(start)) : new DtStart<>(start.toInstant()));
    event.add(local ? new DtEnd<>(zone(end), localTime(end)) : new DtEnd<>(end.toInstant()));
    event.add(new Summary(wording.headline(session, sessionWithTalks.talks())));
    event.add(new Description(description(sessionWithTalks)));
    String place = place(session);
    if (!place.isEmpty()) {
      event.add(new Location(place));
    }
    event.add(new Url(URI.create(address(sessionWithTalks))));
    event.add(status(session));
    event.add(new Categories(new TextList(categories(session))));
    return event.toString();
  }

  // Local time and zone, because the library's own conversion is wrong for some zones.
  private static LocalDateTime localTime(ZonedDateTime moment) {
    return moment.toLocalDateTime();
  }

  private static ParameterList zone(ZonedDateTime moment) {
    return new ParameterList(List.of(new TzId(moment.getZone().getId())));
  }

  private ZonedDateTime end(SessionResponse session, ZonedDateTime start) {
    OffsetDateTime end = session.end();
    return end == null
        ? start.plusMinutes(UsualLength.of(session, wording))
        : CalendarZones.inZone(end, session.timeZone());
  }

  private String description(SessionWithTalks sessionWithTalks) {
    SessionResponse session = sessionWithTalks.session();
    List<String> paragraphs = new ArrayList<>();
    HowToJoin.of(session, sessionWithTalks.modified(), address(sessionWithTalks), wording)
        .map(how -> how.url() == null ? how.words() : how.words() + ": " + how.url())
        .ifPresent(paragraphs::add);
    paragraphs.add(
        Stream.concat(Stream.of(wording.numbers(session)), wording.coHosts(session).stream())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n")));
    sessionWithTalks.talks().forEach(talk -> paragraphs.addAll(about(talk)));
    if (session.end() == null) {
      paragraphs.add(wording.say("endUnknown", String.valueOf(UsualLength.of(session, wording))));
    }
    paragraphs.add(wording.text(session.remarks()));
    paragraphs.add(address(sessionWithTalks));
    return paragraphs.stream()
        .filter(p -> p != null && !p.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private List<String> about(TalkResponse talk) {
    String head =
        Stream.concat(
                Stream.of(wording.title(talk), wording.speakers(talk)),
                wording.others(talk).stream())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    List<String> paragraphs = new ArrayList<>(List.of(head));
    if (talk.abstractText() != null) {
      paragraphs.add(wording.text(talk.abstractText()));
    }
    talk.materials().stream()
        .map(m -> wording.text(m.label()) + ": " + m.url())
        .forEach(paragraphs::add);
    return paragraphs;
  }

  private String place(SessionResponse session) {
    return Stream.of(session.venue(), session.streamingVenue())
        .filter(Objects::nonNull)
        .map(wording::text)
        .collect(Collectors.joining(wording.listJoiner()));
  }

  private String address(SessionWithTalks sessionWithTalks) {
    return addresses
        .session(sessionWithTalks.session())
        .or(() -> sessionWithTalks.talks().stream().map(addresses::talk).findFirst())
        .orElseGet(addresses::home);
  }

  private List<String> categories(SessionResponse session) {
    List<String> names =
        session.numbers().stream().map(SessionNumber::series).map(wording::series).toList();
    return names.isEmpty() ? List.of(wording.archive()) : names;
  }

  private static Status status(SessionResponse session) {
    return switch (session.status()) {
      case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
      case SCHEDULED, POSTPONED -> ImmutableStatus.VEVENT_TENTATIVE;
    };
  }
}
