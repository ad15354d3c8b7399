package org.seminararchive.oai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.seminararchive.text.XmlText;

/** The XML envelope of every response (section 3.2). */
final class OaiDocument {
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /**
   * @param base URL of this repository
   * @param arguments arguments to repeat; empty for an invalid request
   */
  OaiDocument(Instant now, String base, Map<String, String> arguments) throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("OAI-PMH");
    xml.writeDefaultNamespace(OAI);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute(
        "xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
    text("responseDate", stamp(now));
    xml.writeStartElement("request");
    for (var argument : arguments.entrySet()) {
      xml.writeAttribute(argument.getKey(), XmlText.carried(argument.getValue()));
    }
    xml.writeCharacters(base);
    xml.writeEndElement();
  }

  /** Writer of the content. */
  XMLStreamWriter xml() {
    return xml;
  }

  void text(String name, String value) throws XMLStreamException {
    XmlText.element(xml, name, value);
  }

  void error(OaiError error) throws XMLStreamException {
    xml.writeStartElement("error");
    xml.writeAttribute("code", error.code());
    xml.writeCharacters(XmlText.carried(error.getMessage()));
    xml.writeEndElement();
  }

  byte[] bytes() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  /** Datestamp in the granularity of this repository (section 3.3). */
  static String stamp(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
