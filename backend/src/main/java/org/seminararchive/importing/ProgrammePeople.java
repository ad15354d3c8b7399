package org.seminararchive.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.programme.ProgrammeText;
import org.seminararchive.speaker.SpeakerContent;

/**
 * The people whom a programme file lists. Who is named by an id in a talk gets the name that stands
 * there, for archives that do not know the id, and who is named by name gets the id, if there is
 * one.
 */
final class ProgrammePeople {
  private final Map<String, List<SpeakerContent>> byName = new HashMap<>();
  private final Map<UUID, SpeakerContent> byId = new HashMap<>();
  private final ProgrammeText text;

  ProgrammePeople(ProgrammeText text) {
    this.text = text;
    for (int i = 0; i < text.size("speakers"); i++) {
      SpeakerContent speaker = text.part("/speakers/" + i, SpeakerContent.class).value();
      if (speaker != null) {
        speaker.name().byLanguage().values().stream()
            .distinct()
            .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(speaker));
        if (speaker.id() != null) {
          byId.put(speaker.id(), speaker);
        }
      }
    }
  }

  /** The session with its speakers completed; what cannot be told apart is a finding. */
  ProgrammeSession named(ProgrammeSession session, String pointer, List<Finding> findings) {
    List<ProgrammeTalk> talks = new ArrayList<>();
    for (int i = 0; i < session.talks().size(); i++) {
      ProgrammeTalk talk = session.talks().get(i);
      List<ProgrammeTalk.SpeakerAt> speakers = new ArrayList<>();
      for (int j = 0; j < talk.speakers().size(); j++) {
        String at = pointer + "/talks/" + i + "/speakers/" + j;
        speakers.add(named(talk.speakers().get(j), text.line(at), findings));
      }
      talks.add(
          new ProgrammeTalk(
              talk.id(),
              talk.position(),
              talk.part(),
              talk.title(),
              talk.language(),
              speakers,
              talk.materials(),
              talk.remarks(),
              talk.abstractText(),
              talk.references()));
    }
    return new ProgrammeSession(
        session.id(),
        session.numbers(),
        session.start(),
        session.end(),
        session.timeZone(),
        session.kind(),
        session.format(),
        session.status(),
        session.title(),
        session.venue(),
        session.streamingVenue(),
        session.coHosts(),
        session.remarks(),
        talks);
  }

  private ProgrammeTalk.SpeakerAt named(
      ProgrammeTalk.SpeakerAt at, int line, List<Finding> findings) {
    if (at.id() != null) {
      String name =
          Optional.ofNullable(byId.get(at.id())).map(ProgrammePeople::firstName).orElse(null);
      return new ProgrammeTalk.SpeakerAt(name, at.id(), at.role(), at.affiliation());
    }
    List<SpeakerContent> called = byName.getOrDefault(at.name(), List.of());
    if (called.size() > 1) {
      findings.add(Finding.error("name-shared", line, at.name()));
    }
    UUID id = called.size() == 1 ? called.get(0).id() : null;
    return new ProgrammeTalk.SpeakerAt(at.name(), id, at.role(), at.affiliation());
  }

  private static String firstName(SpeakerContent speaker) {
    return speaker.name().byLanguage().values().iterator().next();
  }
}
