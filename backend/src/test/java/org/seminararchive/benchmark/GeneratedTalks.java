package org.seminararchive.benchmark;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.session.Session;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkService;
import org.seminararchive.talk.TalkSpeaker;
import org.seminararchive.text.LocalizedText;

/** Talks, two thirds of them in Japanese, with speakers, slides and references. */
final class GeneratedTalks {
  private final ArchiveTables tables;
  private final Chance chance;
  private final GeneratedPeople people;
  private final GeneratedText text;
  private final PreparedStatement talk;
  private final PreparedStatement speaker;
  private final PreparedStatement material;
  private final PreparedStatement reference;

  GeneratedTalks(ArchiveTables tables, Vocabulary words, Chance chance, GeneratedPeople people)
      throws SQLException {
    this.tables = tables;
    this.chance = chance;
    this.people = people;
    this.text = new GeneratedText(words, chance);
    this.talk =
        tables.insert(
            "talk (id, session_id, position, title, abstract, language, language_basis, revision,"
                + " updated)",
            9);
    this.speaker =
        tables.insert("talk_speaker (talk_id, position, speaker_id, role, affiliation)", 5);
    this.material = tables.insert("talk_material (talk_id, position, kind, label, url)", 5);
    this.reference =
        tables.insert("talk_reference (talk_id, position, label, text, arxiv, url, work)", 7);
  }

  void write(Session session, int position) throws SQLException {
    String language = chance.inOneOf(3) ? "en" : "ja";
    Talk one = new Talk();
    one.id = TalkService.nameBasedId(session.id, position);
    one.session = session;
    one.position = position;
    one.title = LocalizedText.of(language, text.title(language));
    one.abstractText = LocalizedText.of(language, text.summary(language));
    one.language = language;
    one.languageBasis = chance.inOneOf(4) ? Basis.STATED : Basis.INFERRED;
    fill(one, session.startsOn.getYear());
    one.revision = tables.nextRevision();
    one.updated = session.updated;
    tables.row(
        talk,
        one.id,
        session.id,
        position,
        one.title,
        one.abstractText,
        language,
        one.languageBasis,
        one.revision,
        one.updated);
    parts(one);
    tables.entry(one.updated, Resource.TALK, one.id.toString(), TalkResponse.from(one));
  }

  private void fill(Talk one, int year) {
    int speakers = chance.inOneOf(8) ? 2 : 1;
    Set<UUID> met = new HashSet<>();
    for (int i = 0; i < speakers; i++) {
      GeneratedPeople.Person person = people.anybody(one.language);
      if (met.add(person.speaker().id)) {
        TalkSpeaker link = new TalkSpeaker();
        link.speaker = person.speaker();
        link.role = Role.SPEAKER;
        link.affiliation = chance.inOneOf(20) ? null : person.affiliation();
        one.speakers.add(link);
      }
    }
    if (!chance.inOneOf(3)) {
      one.materials.add(
          new Material(
              chance.inOneOf(5) ? MaterialKind.VIDEO : MaterialKind.SLIDES,
              LocalizedText.of("en", "Slides"),
              "https://example.org/slides/" + one.id + ".pdf"));
    }
    int references = chance.below(4);
    for (int i = 1; i <= references; i++) {
      String arxiv =
          chance.inOneOf(2)
              ? null
              : "%02d%02d.%05d"
                  .formatted(Math.max(7, year % 100), 1 + chance.below(12), chance.below(100_000));
      String url = arxiv == null ? null : "https://arxiv.org/abs/" + arxiv;
      one.references.add(new Reference(String.valueOf(i), text.reference(arxiv), arxiv, null, url));
    }
  }

  private void parts(Talk one) throws SQLException {
    for (int i = 0; i < one.speakers.size(); i++) {
      TalkSpeaker link = one.speakers.get(i);
      tables.row(speaker, one.id, i, link.speaker.id, link.role, link.affiliation);
    }
    for (int i = 0; i < one.materials.size(); i++) {
      Material each = one.materials.get(i);
      tables.row(material, one.id, i, each.kind(), each.label(), each.url());
    }
    for (int i = 0; i < one.references.size(); i++) {
      Reference each = one.references.get(i);
      tables.row(
          reference, one.id, i, each.label(), each.text(), each.arxiv(), each.url(), each.work());
    }
  }
}
