package org.seminararchive.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.seminararchive.series.SeriesResponse;
import org.seminararchive.session.CoHost;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Chapter;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialFile;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;
import org.seminararchive.text.LocalizedText;

/**
 * Talks and sessions as schema.org JSON-LD 1.1, for search engines and library systems: a talk is
 * an {@code Event} of its session, a session an event of its series.
 */
public final class LinkedData {
  private static final String SCHEMA = "https://schema.org/";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Wording wording;
  private final Addresses addresses;
  private final LinkedPlaces places;

  public LinkedData(Wording wording, Addresses addresses) {
    this.wording = wording;
    this.addresses = addresses;
    this.places = new LinkedPlaces(wording);
  }

  /** A talk. */
  public ObjectNode of(TalkResponse talk) {
    ObjectNode event = talk(talk, addresses.talk(talk));
    ObjectNode session = event.putObject("superEvent").put("@type", "Event");
    describe(session, talk.session());
    places.add(session, talk.session(), addresses.talk(talk));
    return context(event);
  }

  /** A session with its talks. */
  public ObjectNode of(SessionResponse session, List<TalkResponse> talks) {
    ObjectNode event = JSON.objectNode().put("@type", "Event");
    event.put("@id", "urn:uuid:" + session.id());
    describe(event, session);
    event.put("name", wording.headline(session, talks));
    String page = event.path("url").asText(addresses.home());
    places.add(event, session, page);
    setIfAny(event, "subEvent", talks.stream().map(talk -> talk(talk, addresses.talk(talk))));
    return context(event);
  }

  // An event has no licence property (schema.org/license), so it is a property of the description.
  private ObjectNode context(ObjectNode event) {
    ObjectNode document = JSON.objectNode().put("@context", SCHEMA);
    document.setAll(event);
    wording
        .licence()
        .ifPresent(
            licence ->
                document
                    .putObject("subjectOf")
                    .put("@type", "WebPage")
                    .put("url", event.path("url").asText(addresses.home()))
                    .put("license", licence));
    return document;
  }

  private ObjectNode talk(TalkResponse talk, String page) {
    ObjectNode event = JSON.objectNode().put("@type", "Event");
    event.put("@id", "urn:uuid:" + talk.id());
    event.put("name", wording.title(talk));
    if (talk.abstractText() != null) {
      event.put("description", wording.text(talk.abstractText()));
    }
    event.put("url", page);
    time(event, talk.session());
    places.add(event, talk.session(), page);
    if (talk.language() != null) {
      event.put("inLanguage", talk.language().code());
    }
    setIfAny(event, "performer", Wording.speaking(talk).stream().map(this::person));
    Stream<SpeakerAt> others =
        Stream.of(Role.CONTRIBUTOR, Role.CHAIR)
            .flatMap(role -> Wording.besides(talk, role).stream());
    setIfAny(event, "contributor", others.map(this::person));
    setIfAny(event, "workFeatured", talk.materials().stream().map(this::work));
    return event;
  }

  private ObjectNode work(Material material) {
    MaterialFile file = material.file();
    ObjectNode work = JSON.objectNode().put("@type", file == null ? "CreativeWork" : "MediaObject");
    work.put("name", wording.text(material.label())).put("url", material.url());
    if (file != null) {
      work.put("contentUrl", material.url())
          .put("encodingFormat", file.mediaType())
          .put("contentSize", file.size() + " B")
          .put("sha256", file.sha256());
    }
    if (material.chapters() != null) {
      setIfAny(work, "hasPart", material.chapters().stream().map(LinkedData::clip));
    }
    material.pathOfCopy().ifPresent(path -> work.put("archivedAt", addresses.of(path)));
    return work;
  }

  private static ObjectNode clip(Chapter chapter) {
    return JSON.objectNode()
        .put("@type", "Clip")
        .put("name", chapter.title())
        .put("startOffset", chapter.start());
  }

  private void describe(ObjectNode event, SessionResponse session) {
    String numbers = wording.numbers(session);
    event.put("name", numbers.isEmpty() ? wording.archive() : numbers);
    addresses.session(session).ifPresent(url -> event.put("url", url));
    time(event, session);
    List<SeriesResponse> series =
        session.numbers().stream()
            .map(number -> wording.about(number.series()))
            .filter(Objects::nonNull)
            .toList();
    setIfAny(event, "superEvent", series.stream().map(this::eventSeries));
    Stream<ObjectNode> coHosts =
        Stream.ofNullable(session.coHosts()).flatMap(List::stream).map(this::coHost);
    setIfAny(event, "organizer", Stream.concat(series.stream().map(this::organizer), coHosts));
  }

  private ObjectNode eventSeries(SeriesResponse series) {
    return named("EventSeries", series.name()).put("url", addresses.series(series.slug()));
  }

  private ObjectNode organizer(SeriesResponse series) {
    String page = series.homePage();
    return named("Organization", series.name())
        .put("url", page == null ? addresses.series(series.slug()) : page);
  }

  private static void setIfAny(ObjectNode node, String name, Stream<ObjectNode> values) {
    ArrayNode all = JSON.arrayNode().addAll(values.toList());
    if (!all.isEmpty()) {
      node.set(name, all);
    }
  }

  private static void time(ObjectNode event, SessionResponse session) {
    event.put("startDate", session.start().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    if (session.end() != null) {
      event.put("endDate", session.end().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
    event.put("eventStatus", SCHEMA + status(session.status()));
  }

  private static String status(Status status) {
    return switch (status) {
      case CANCELLED -> "EventCancelled";
      case POSTPONED -> "EventPostponed";
      case SCHEDULED, CONFIRMED -> "EventScheduled";
    };
  }

  private ObjectNode person(SpeakerAt speaker) {
    ObjectNode person = named("Person", speaker.name()).put("url", addresses.speaker(speaker.id()));
    if (speaker.affiliation() != null) {
      person.set("affiliation", named("Organization", speaker.affiliation()));
    }
    return person;
  }

  private ObjectNode coHost(CoHost host) {
    ObjectNode organization = named("Organization", host.name());
    return host.url() == null ? organization : organization.put("url", host.url());
  }

  private ObjectNode named(String type, LocalizedText name) {
    ObjectNode node = JSON.objectNode().put("@type", type).put("name", wording.text(name));
    ArrayNode others = JSON.arrayNode();
    name.byLanguage().values().stream()
        .filter(n -> !n.equals(wording.text(name)))
        .forEach(others::add);
    if (!others.isEmpty()) {
      node.set("alternateName", others);
    }
    return node;
  }
}
