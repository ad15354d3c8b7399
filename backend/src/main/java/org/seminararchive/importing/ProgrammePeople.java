package org.seminararchive.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.programme.ProgrammeText;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.talk.TalkContent;

/**
 * The speakers of a programme file. A speaker given by id in a talk gets the listed name, for
 * archives without this id; a speaker given by name gets the listed id.
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

  /** The session with completed speakers; an ambiguous name is a finding. */
  ProgrammeSession named(ProgrammeSession session, String pointer, List<Finding> findings) {
    List<TalkContent> talks = new ArrayList<>();
    for (int i = 0; i < session.talks().size(); i++) {
      TalkContent talk = session.talks().get(i);
      List<TalkContent.SpeakerAt> speakers = new ArrayList<>();
      for (int j = 0; j < talk.speakers().size(); j++) {
        String at = pointer + "/talks/" + i + "/speakers/" + j;
        speakers.add(named(talk.speakers().get(j), text.line(at), findings));
      }
      talks.add(talk.with(talk.id(), talk.position(), speakers));
    }
    return new ProgrammeSession(session.session(), talks);
  }

  private TalkContent.SpeakerAt named(TalkContent.SpeakerAt at, int line, List<Finding> findings) {
    if (at.id() != null) {
      String name = Optional.ofNullable(byId.get(at.id())).map(s -> s.name().first()).orElse(null);
      return new TalkContent.SpeakerAt(name, at.id(), at.role(), at.affiliation());
    }
    List<SpeakerContent> called = byName.getOrDefault(at.name(), List.of());
    if (called.size() > 1) {
      findings.add(Finding.error("name-shared", line, at.name()));
    }
    UUID id = called.size() == 1 ? called.get(0).id() : null;
    return new TalkContent.SpeakerAt(at.name(), id, at.role(), at.affiliation());
  }
}
