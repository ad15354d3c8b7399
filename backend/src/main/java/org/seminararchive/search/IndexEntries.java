package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.session.Membership;
import org.seminararchive.session.Session;
import org.seminararchive.speaker.Appearances;
import org.seminararchive.speaker.Appearances.Appearance;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WireName;

/** Creates index entries from the current content of the archive. */
@ApplicationScoped
class IndexEntries {
  @Inject TalkRepository talks;
  @Inject SpeakerRepository speakers;
  @Inject Appearances appearances;

  /** Entries of the existing talks with these ids. The number of SQL statements is constant. */
  List<TalkEntry> talks(Collection<UUID> ids) {
    List<Talk> found = talks.withParts(ids);
    Map<UUID, List<UUID>> former =
        speakers.formerIds(
            found.stream().flatMap(t -> t.speakers.stream()).map(s -> s.speaker.id).toList());
    return found.stream().map(t -> entry(t, former)).toList();
  }

  /** Entries of the existing speakers with these ids. The number of SQL statements is constant. */
  List<SpeakerEntry> speakers(Collection<UUID> ids) {
    Map<UUID, Appearance> known = appearances.of(ids);
    return speakers.withIds(ids).stream()
        .map(s -> entry(s, known.getOrDefault(s.id, Appearance.NONE)))
        .toList();
  }

  private static TalkEntry entry(Talk talk, Map<UUID, List<UUID>> former) {
    Session session = talk.session;
    List<FieldText> texts = FieldText.of(talk);
    var entry = new TalkEntry();
    entry.id = talk.id.toString();
    IndexedTerms title = IndexedTerms.of(in(texts, TextField.TITLE));
    entry.title = title.words();
    entry.titleParts = title.parts();
    IndexedTerms name = IndexedTerms.of(in(texts, TextField.NAME));
    entry.name = name.words();
    entry.nameParts = name.parts();
    entry.reading = IndexedTerms.readings(in(texts, TextField.NAME));
    IndexedTerms summary = IndexedTerms.of(in(texts, TextField.SUMMARY));
    entry.summary = summary.words();
    entry.summaryParts = summary.parts();
    List<String> institutions = institutions(in(texts, TextField.AFFILIATION));
    List<String> affiliations =
        Stream.concat(in(texts, TextField.AFFILIATION).stream(), institutions.stream()).toList();
    IndexedTerms affiliation = IndexedTerms.of(affiliations);
    entry.affiliation = affiliation.words();
    entry.affiliationParts = affiliation.parts();
    List<String> occasion =
        Stream.concat(in(texts, TextField.VENUE).stream(), numbers(session)).toList();
    IndexedTerms venue = IndexedTerms.of(occasion);
    entry.venue = venue.words();
    entry.venueParts = venue.parts();
    IndexedTerms reference = IndexedTerms.of(in(texts, TextField.REFERENCE));
    entry.reference = reference.words();
    entry.referenceParts = reference.parts();
    filters(entry, talk, former);
    entry.topic = topics(talk.title);
    entry.institution = institutions;
    entry.start = session.startsAt.toEpochMilli();
    entry.session = session.id.toString();
    entry.position = talk.position;
    entry.revision = talk.revision;
    return entry;
  }

  private static void filters(TalkEntry entry, Talk talk, Map<UUID, List<UUID>> former) {
    Session session = talk.session;
    int year = session.startsOn.getYear();
    entry.year = String.valueOf(year);
    entry.fiscalYear = String.valueOf(session.startsOn.getMonthValue() < 4 ? year - 1 : year);
    entry.series = session.memberships.stream().map(m -> m.series.slug).sorted().toList();
    entry.language = talk.language;
    entry.kind = name(session.kind);
    entry.format = name(session.format);
    entry.status = name(session.status);
    entry.material =
        talk.materials.isEmpty()
            ? List.of("none")
            : talk.materials.stream().map(m -> m.kind().code).distinct().toList();
    entry.file = PageHighlights.filesOf(talk).distinct().toList();
    entry.joint = String.valueOf(session.memberships.size() > 1);
    entry.speaker = talk.speakers.stream().map(s -> s.speaker.id.toString()).distinct().toList();
    entry.anySpeaker =
        talk.speakers.stream()
            .flatMap(
                s ->
                    Stream.concat(
                        Stream.of(s.speaker.id),
                        former.getOrDefault(s.speaker.id, List.of()).stream()))
            .map(UUID::toString)
            .distinct()
            .toList();
    entry.work = talk.references.stream().map(Reference::work).distinct().toList();
    entry.day =
        year * 10_000 + session.startsOn.getMonthValue() * 100 + session.startsOn.getDayOfMonth();
    entry.cell = Statistics.Cell.key(year, entry.series, talk.language);
  }

  private SpeakerEntry entry(Speaker speaker, Appearance appearance) {
    List<String> names = List.copyOf(speaker.name.byLanguage().values());
    List<String> affiliations =
        appearance.affiliation() == null
            ? List.of()
            : List.copyOf(appearance.affiliation().byLanguage().values());
    var entry = new SpeakerEntry();
    entry.id = speaker.id.toString();
    IndexedTerms name = IndexedTerms.of(names);
    entry.name = name.words();
    entry.nameParts = name.parts();
    entry.reading = IndexedTerms.readings(names);
    List<String> all =
        Stream.concat(affiliations.stream(), institutions(affiliations).stream()).toList();
    IndexedTerms affiliation = IndexedTerms.of(all);
    entry.affiliation = affiliation.words();
    entry.affiliationParts = affiliation.parts();
    entry.talkCount = appearance.talkCount();
    entry.readingOrder = speaker.readingOrder;
    entry.latinOrder = speaker.latinOrder;
    entry.sortId = entry.id;
    return entry;
  }

  private static List<String> in(List<FieldText> texts, TextField group) {
    return texts.stream().filter(t -> t.group() == group).map(FieldText::text).toList();
  }

  private static List<String> institutions(List<String> affiliations) {
    var names = new TreeSet<String>();
    affiliations.forEach(a -> names.addAll(Institutions.of(a)));
    return List.copyOf(names);
  }

  // Both 第58回DLAP and "DLAP 58" find the session.
  private static Stream<String> numbers(Session session) {
    var numbers = new ArrayList<String>();
    for (Membership membership : session.memberships) {
      int number = membership.number;
      numbers.add(membership.series.slug + " " + number);
      for (String name : membership.series.shortName.byLanguage().values()) {
        numbers.add("第" + number + "回" + name);
        numbers.add(name + " " + number);
      }
    }
    return numbers.stream().distinct();
  }

  private static List<String> topics(LocalizedText title) {
    return title == null
        ? List.of()
        : title.byLanguage().values().stream()
            .flatMap(t -> Topics.of(t).stream())
            .distinct()
            .toList();
  }

  private static String name(Enum<?> value) {
    return value == null ? null : WireName.of(value);
  }
}
