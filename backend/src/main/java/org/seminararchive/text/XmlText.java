package org.seminararchive.text;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Text in XML documents, without the characters that XML does not permit (1.0, section 2.2). */
public final class XmlText {
  private static final LinearPattern NOT_XML =
      LinearPattern.compile(
          "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** Writes an element that contains a text only. */
  public static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(carried(text));
    xml.writeEndElement();
  }

  /** The text with U+FFFD instead of characters that XML does not permit. */
  public static String carried(String text) {
    return NOT_XML.replaceAll(text, "\uFFFD");
  }
}
