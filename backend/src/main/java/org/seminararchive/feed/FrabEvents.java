package org.seminararchive.feed;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.XmlText;

/** The talks of a session as events of a frab schedule, in one room. */
final class FrabEvents {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final int POSITIONS = 1000;

  private final XMLStreamWriter xml;
  private final RenderingContext context;
  private final Wording wording;
  private final String slug;

  /**
   * @param slug slug of the series whose numbers identify the events
   */
  FrabEvents(XMLStreamWriter xml, RenderingContext context, String slug) {
    this.slug = slug;
    this.xml = xml;
    this.context = context;
    this.wording = context.wording();
  }

  static String moment(OffsetDateTime moment) {
    return moment.format(MOMENT);
  }

  /** The sessions of a day, grouped by room. */
  void write(List<SessionWithTalks> day) throws XMLStreamException {
    Map<String, List<SessionWithTalks>> rooms = new LinkedHashMap<>();
    day.forEach(each -> rooms.computeIfAbsent(room(each), room -> new ArrayList<>()).add(each));
    for (var room : rooms.entrySet()) {
      xml.writeStartElement("room");
      xml.writeAttribute("name", XmlText.carried(room.getKey()));
      for (SessionWithTalks sessionWithTalks : room.getValue()) {
        int first = number(sessionWithTalks.session()) * POSITIONS;
        for (TalkResponse talk : sessionWithTalks.talks()) {
          event(talk, sessionWithTalks.session(), room.getKey(), first + talk.position());
        }
      }
      xml.writeEndElement();
    }
  }

  private String room(SessionWithTalks sessionWithTalks) {
    LocalizedText venue = sessionWithTalks.session().venue();
    return venue == null ? wording.say("online") : wording.text(venue);
  }

  private int number(SessionResponse session) {
    return session.numbers().stream()
        .filter(each -> each.series().equals(slug))
        .mapToInt(SessionNumber::number)
        .findFirst()
        .orElseThrow();
  }

  private void event(TalkResponse talk, SessionResponse session, String room, int id)
      throws XMLStreamException {
    xml.writeStartElement("event");
    xml.writeAttribute("guid", talk.id().toString());
    xml.writeAttribute("id", String.valueOf(id));
    text("date", moment(session.start()));
    text("start", session.start().format(TIME));
    text("duration", duration(session));
    text("room", room);
    text("slug", slug + "-" + id);
    text("url", context.addresses().talk(talk));
    xml.writeStartElement("recording");
    text("license", wording.licence().orElse(""));
    text("optout", "false");
    xml.writeEndElement();
    text("title", wording.headline(talk));
    text("subtitle", "");
    text("track", wording.numbers(session));
    text("type", session.kind().code);
    text("language", talk.language() == null ? "" : talk.language().code());
    text("abstract", talk.abstractText() == null ? "" : wording.text(talk.abstractText()));
    text("description", String.join("\n", wording.others(talk)));
    persons(talk);
    xml.writeEmptyElement("links");
    xml.writeStartElement("attachments");
    for (Material material : talk.materials()) {
      xml.writeStartElement("attachment");
      xml.writeAttribute("href", material.url());
      xml.writeCharacters(XmlText.carried(wording.text(material.label())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void persons(TalkResponse talk) throws XMLStreamException {
    xml.writeStartElement("persons");
    for (SpeakerAt speaker : Wording.speaking(talk)) {
      xml.writeStartElement("person");
      xml.writeAttribute("guid", speaker.id().toString());
      xml.writeCharacters(XmlText.carried(wording.text(speaker.name())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String duration(SessionResponse session) {
    Duration length =
        session.end() == null
            ? Duration.ofMinutes(UsualLength.of(session, wording))
            : Duration.between(session.start(), session.end());
    return "%02d:%02d".formatted(length.toHours(), length.toMinutesPart());
  }

  private void text(String name, String value) throws XMLStreamException {
    XmlText.element(xml, name, value);
  }
}
