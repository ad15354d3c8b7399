package org.seminararchive.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.seminararchive.text.XmlText;

/** Writes sitemaps (sitemaps protocol 0.9). */
final class SiteMap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private SiteMap() {}

  /**
   * A page.
   *
   * @param address absolute URL
   * @param changed time of the last change; {@code null} if unknown
   */
  record Entry(String address, Instant changed) {}

  /** A list of pages. */
  static byte[] of(List<Entry> pages) {
    return write("urlset", "url", pages);
  }

  /** An index of other sitemaps. */
  static byte[] index(List<Entry> lists) {
    return write("sitemapindex", "sitemap", lists);
  }

  private static byte[] write(String root, String element, List<Entry> entries) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      for (Entry entry : entries) {
        xml.writeStartElement(element);
        XmlText.element(xml, "loc", entry.address());
        if (entry.changed() != null) {
          String changed = entry.changed().truncatedTo(ChronoUnit.SECONDS).toString();
          XmlText.element(xml, "lastmod", changed);
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a site map that cannot be written", e);
    }
    return bytes.toByteArray();
  }
}
