package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.seminararchive.text.XmlText;

/**
 * The sessions of a series as a frab schedule, the format of conference schedule apps
 * (https://c3voc.de/wiki/schedule): a day per date, a room per session, an event per talk.
 */
final class FrabSchedule {
  private static final String PRODUCT = "Seminar Archive";

  private final String slug;
  private final List<LocalDate> days;
  private final RenderingContext context;

  /**
   * @param days days with sessions, in order
   */
  FrabSchedule(String slug, List<LocalDate> days, RenderingContext context) {
    this.slug = slug;
    this.days = days;
    this.context = context;
  }

  /**
   * @param sessions sessions in order of their start
   */
  void write(Iterator<List<SessionWithTalks>> sessions, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("schedule");
      xml.writeEmptyElement("generator");
      xml.writeAttribute("name", PRODUCT);
      XmlText.element(xml, "version", days.isEmpty() ? "0" : days.get(days.size() - 1).toString());
      conference(xml);
      days(xml, sessions);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void conference(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("conference");
    XmlText.element(xml, "acronym", slug);
    XmlText.element(xml, "title", context.heading().title());
    if (!days.isEmpty()) {
      XmlText.element(xml, "start", days.get(0).toString());
      XmlText.element(xml, "end", days.get(days.size() - 1).toString());
      XmlText.element(xml, "days", String.valueOf(days.size()));
    }
    XmlText.element(xml, "timeslot_duration", "00:05");
    XmlText.element(xml, "base_url", context.addresses().home());
    var about = context.wording().about(slug);
    XmlText.element(xml, "time_zone_name", about.timeZone());
    XmlText.element(xml, "url", context.heading().page());
    xml.writeEndElement();
  }

  private void days(XMLStreamWriter xml, Iterator<List<SessionWithTalks>> sessions)
      throws XMLStreamException {
    List<SessionWithTalks> day = new ArrayList<>();
    int index = 0;
    while (sessions.hasNext()) {
      for (SessionWithTalks sessionWithTalks : sessions.next()) {
        if (!day.isEmpty() && !dateOf(day.get(0)).equals(dateOf(sessionWithTalks))) {
          day(xml, ++index, day);
          day.clear();
        }
        day.add(sessionWithTalks);
      }
    }
    if (!day.isEmpty()) {
      day(xml, ++index, day);
    }
  }

  private static LocalDate dateOf(SessionWithTalks sessionWithTalks) {
    return sessionWithTalks.session().start().toLocalDate();
  }

  // A day lasts from midnight to midnight, because sessions may overlap.
  private void day(XMLStreamWriter xml, int index, List<SessionWithTalks> sessions)
      throws XMLStreamException {
    OffsetDateTime first = sessions.get(0).session().start();
    OffsetDateTime midnight = first.toLocalDate().atStartOfDay().atOffset(first.getOffset());
    xml.writeStartElement("day");
    xml.writeAttribute("index", String.valueOf(index));
    xml.writeAttribute("date", first.toLocalDate().toString());
    xml.writeAttribute("start", FrabEvents.moment(midnight));
    xml.writeAttribute("end", FrabEvents.moment(midnight.plusDays(1)));
    new FrabEvents(xml, context, slug).write(sessions);
    xml.writeEndElement();
  }
}
