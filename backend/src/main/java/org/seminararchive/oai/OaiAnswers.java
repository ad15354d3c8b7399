package org.seminararchive.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.journal.Journal;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;

/** Responses of the six verbs (section 4). */
@ApplicationScoped
class OaiAnswers {
  /** Records per response. */
  private static final int PAGE = 100;

  @Inject OaiRecords records;
  @Inject SeriesRepository series;
  @Inject Journal journal;
  @Inject Wordings wordings;

  @ConfigProperty(name = "seminar.contact")
  Optional<String> contact;

  /**
   * @throws OaiError for an error of the protocol
   */
  void write(OaiRequest request, Addresses addresses, OaiDocument document)
      throws XMLStreamException {
    switch (request.verb()) {
      case "Identify" -> identify(addresses, document);
      case "ListMetadataFormats" -> formats(request, document);
      case "ListSets" -> sets(request, document);
      case "GetRecord" -> record(request, addresses, document);
      default -> list(request, addresses, document);
    }
  }

  private void identify(Addresses addresses, OaiDocument document) throws XMLStreamException {
    var xml = document.xml();
    xml.writeStartElement("Identify");
    document.text("repositoryName", wordings.in("en").archive());
    document.text("baseURL", addresses.api("oai"));
    document.text("protocolVersion", "2.0");
    document.text("adminEmail", contact.orElseGet(() -> "webmaster@" + host(addresses)));
    document.text(
        "earliestDatestamp", OaiDocument.stamp(journal.momentOf(1).orElse(Instant.EPOCH)));
    document.text("deletedRecord", "persistent");
    document.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
    xml.writeEndElement();
  }

  // Placeholder domain of RFC 2606.
  private static String host(Addresses addresses) {
    String host = addresses.base().getHost();
    return host == null || !host.contains(".") ? "example.invalid" : host;
  }

  private void formats(OaiRequest request, OaiDocument document) throws XMLStreamException {
    request.argument("identifier").ifPresent(this::existing);
    var xml = document.xml();
    xml.writeStartElement("ListMetadataFormats");
    xml.writeStartElement("metadataFormat");
    document.text("metadataPrefix", "oai_dc");
    document.text("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    document.text("metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void sets(OaiRequest request, OaiDocument document) throws XMLStreamException {
    if (request.isResumed()) {
      throw new OaiError("badResumptionToken", "ListSets has no resumption tokens.");
    }
    Wording wording = wordings.in(Wording.DEFAULT_LANGUAGE);
    var xml = document.xml();
    xml.writeStartElement("ListSets");
    for (Series each : series.list("order by slug")) {
      xml.writeStartElement("set");
      document.text("setSpec", each.slug);
      document.text("setName", wording.text(each.name));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void record(OaiRequest request, Addresses addresses, OaiDocument document)
      throws XMLStreamException {
    String identifier = request.required("identifier");
    Harvest.checkFormat(request.required("metadataPrefix"));
    OaiRecord record = existing(identifier);
    document.xml().writeStartElement("GetRecord");
    whole(record, new DublinCore(document.xml(), wording(), addresses), document);
    document.xml().writeEndElement();
  }

  private OaiRecord existing(String identifier) {
    return OaiRecord.idIn(identifier)
        .flatMap(records::find)
        .orElseThrow(
            () -> new OaiError("idDoesNotExist", "Unknown identifier: " + identifier + "."));
  }

  private void list(OaiRequest request, Addresses addresses, OaiDocument document)
      throws XMLStreamException {
    Harvest harvest = Harvest.read(request);
    List<OaiRecord> found = records.read(harvest, PAGE);
    if (found.isEmpty()) {
      throw request.isResumed()
          ? new OaiError("badResumptionToken", "The list has changed. Start the harvest again.")
          : new OaiError("noRecordsMatch", "No records match from, until and set.");
    }
    boolean headersOnly = request.verb().equals("ListIdentifiers");
    document.xml().writeStartElement(request.verb());
    DublinCore metadata = new DublinCore(document.xml(), wording(), addresses);
    for (OaiRecord record : found) {
      if (headersOnly) {
        header(record, document);
      } else {
        whole(record, metadata, document);
      }
    }
    resumption(harvest, found, document);
    document.xml().writeEndElement();
  }

  private void resumption(Harvest harvest, List<OaiRecord> found, OaiDocument document)
      throws XMLStreamException {
    Harvest rest = harvest.after(found.get(found.size() - 1));
    if (found.size() == PAGE && !records.read(rest, 1).isEmpty()) {
      document.text("resumptionToken", rest.token());
    } else if (harvest.afterRevision() > 0) {
      // The last part of an incomplete list has an empty token (section 3.5).
      document.text("resumptionToken", "");
    }
  }

  private void whole(OaiRecord record, DublinCore metadata, OaiDocument document)
      throws XMLStreamException {
    document.xml().writeStartElement("record");
    header(record, document);
    if (record.talk().isPresent()) {
      document.xml().writeStartElement("metadata");
      metadata.write(record.talk().get());
      document.xml().writeEndElement();
    }
    document.xml().writeEndElement();
  }

  private void header(OaiRecord record, OaiDocument document) throws XMLStreamException {
    var xml = document.xml();
    xml.writeStartElement("header");
    if (record.talk().isEmpty()) {
      xml.writeAttribute("status", "deleted");
    }
    document.text("identifier", record.identifier());
    document.text("datestamp", OaiDocument.stamp(record.changed()));
    for (String set : record.sets()) {
      document.text("setSpec", set);
    }
    xml.writeEndElement();
  }

  private Wording wording() {
    return wordings.in(Wording.DEFAULT_LANGUAGE);
  }
}
