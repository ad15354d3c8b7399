package org.seminararchive.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.talk.Language;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.talk.TalkService;
import org.seminararchive.talk.TalkSpeaker;
import org.seminararchive.text.LocalizedText;

/** A talk as a programme file writes it, its speakers by name. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgrammeTalk(
    UUID id,
    Integer position,
    LocalizedText part,
    LocalizedText title,
    Language language,
    List<SpeakerAt> speakers,
    List<Material> materials,
    LocalizedText remarks,
    @JsonProperty("abstract") LocalizedText abstractText,
    List<Reference> references) {

  /**
   * A speaker in a talk.
   *
   * @param name a name of theirs in any language, or absent when several people share it
   * @param id instead of the name
   * @param role absent: {@link Role#speaker}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SpeakerAt(String name, UUID id, Role role, LocalizedText affiliation) {

    private static SpeakerAt from(TalkSpeaker link, Set<String> sharedNames) {
      String name = firstName(link.speaker);
      boolean shared = sharedNames.contains(name);
      return new SpeakerAt(
          shared ? null : name,
          shared ? link.speaker.id : null,
          link.role == Role.speaker ? null : link.role,
          link.affiliation);
    }
  }

  public ProgrammeTalk {
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
  }

  /**
   * @param speakerIds the ids of {@link #speakers}, in their order
   */
  TalkContent content(List<UUID> speakerIds, int index) {
    var links = new java.util.ArrayList<TalkContent.SpeakerAt>();
    for (int i = 0; i < speakers.size(); i++) {
      SpeakerAt at = speakers.get(i);
      links.add(new TalkContent.SpeakerAt(speakerIds.get(i), at.role(), at.affiliation()));
    }
    return new TalkContent(
        id,
        position == null ? index + 1 : position,
        part,
        title,
        language,
        links,
        materials,
        remarks,
        abstractText,
        references);
  }

  /**
   * @param index place in the file, from 0
   * @param sharedNames names that several people have
   */
  static ProgrammeTalk from(Talk talk, int index, Set<String> sharedNames) {
    UUID derived = TalkService.nameBasedId(talk.session.id, talk.position);
    return new ProgrammeTalk(
        talk.id.equals(derived) ? null : talk.id,
        talk.position == index + 1 ? null : talk.position,
        talk.part,
        talk.title,
        talk.language == null ? null : new Language(talk.language, talk.languageBasis),
        talk.speakers.stream().map(s -> SpeakerAt.from(s, sharedNames)).toList(),
        List.copyOf(talk.materials),
        talk.remarks,
        talk.abstractText,
        List.copyOf(talk.references));
  }

  static String firstName(Speaker speaker) {
    return speaker.name.byLanguage().values().iterator().next();
  }
}
