package org.seminararchive.oai;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;
import org.seminararchive.session.CoHost;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.LocalizedText;

/** A talk in unqualified Dublin Core (fifteen elements), each text in all available languages. */
final class DublinCore {
  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter xml;
  private final Wording wording;
  private final Addresses addresses;

  DublinCore(XMLStreamWriter xml, Wording wording, Addresses addresses) {
    this.xml = xml;
    this.wording = wording;
    this.addresses = addresses;
  }

  void write(TalkResponse talk) throws XMLStreamException {
    xml.writeStartElement("oai_dc", "dc", OAI_DC);
    xml.writeNamespace("oai_dc", OAI_DC);
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute(
        "xsi", XSI, "schemaLocation", OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    texts("title", talk.title());
    for (TalkResponse.SpeakerAt speaker : Wording.speaking(talk)) {
      texts("creator", speaker.name());
    }
    for (Role role : List.of(Role.CONTRIBUTOR, Role.CHAIR)) {
      for (TalkResponse.SpeakerAt other : Wording.besides(talk, role)) {
        texts("contributor", other.name());
      }
    }
    if (talk.session().coHosts() != null) {
      for (CoHost host : talk.session().coHosts()) {
        texts("contributor", host.name());
      }
    }
    for (var number : talk.session().numbers()) {
      texts("subject", wording.about(number.series()).name());
    }
    texts("description", talk.abstractText());
    element("date", talk.session().start().toLocalDate().toString());
    element("type", "Event");
    element("identifier", addresses.permanent(talk.id()));
    element("source", wording.numbers(talk.session()));
    element("language", talk.language() == null ? null : talk.language().code());
    for (var material : talk.materials()) {
      element("relation", material.url());
    }
    for (String type : fileTypes(talk)) {
      element("format", type);
    }
    if (talk.references() != null) {
      for (Reference reference : talk.references()) {
        element("relation", address(reference));
      }
    }
    element("rights", wording.licence().orElse(null));
    xml.writeEndElement();
  }

  private static List<String> fileTypes(TalkResponse talk) {
    return talk.materials().stream()
        .filter(material -> material.file() != null)
        .map(material -> material.file().mediaType())
        .distinct()
        .toList();
  }

  private static String address(Reference reference) {
    return Stream.of(
            reference.doi() == null ? null : "https://doi.org/" + reference.doi(),
            reference.arxiv() == null ? null : "https://arxiv.org/abs/" + reference.arxiv(),
            reference.url())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void texts(String name, LocalizedText text) throws XMLStreamException {
    if (text == null) {
      return;
    }
    for (var each : text.byLanguage().entrySet()) {
      xml.writeStartElement("dc", name, DC);
      xml.writeAttribute("xml:lang", each.getKey());
      xml.writeCharacters(each.getValue());
      xml.writeEndElement();
    }
  }

  private void element(String name, String value) throws XMLStreamException {
    if (value != null && !value.isEmpty()) {
      xml.writeStartElement("dc", name, DC);
      xml.writeCharacters(value);
      xml.writeEndElement();
    }
  }
}
