package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/**
 * Complete content of a talk.
 *
 * @param id if absent, derived from the session's id
 * @param position if absent, after the last talk of the session
 */
public record TalkContent(
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
   * A speaker with role and affiliation at this talk.
   *
   * @param name name in any language, instead of the id, in sources without ids
   * @param role absent: {@link Role#SPEAKER}
   */
  public record SpeakerAt(String name, UUID id, Role role, LocalizedText affiliation) {
    public SpeakerAt(UUID id, Role role, LocalizedText affiliation) {
      this(null, id, role, affiliation);
    }
  }

  public TalkContent {
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
    // Their files and copies are derived.
    materials =
        materials == null
            ? List.of()
            : materials.stream().map(each -> each.with(Map.of(), Map.of())).toList();
    references = references == null ? List.of() : List.copyOf(references);
  }

  public static TalkContent of(Talk talk) {
    return new TalkContent(
        talk.id,
        talk.position,
        talk.part,
        talk.title,
        talk.language == null ? null : new Language(talk.language, talk.languageBasis),
        talk.speakers.stream()
            .map(s -> new SpeakerAt(s.speaker.id, s.role, s.affiliation))
            .toList(),
        talk.materials,
        talk.remarks,
        talk.abstractText,
        talk.references);
  }

  /** Copy with another id, position and speakers. */
  public TalkContent with(UUID otherId, Integer otherPosition, List<SpeakerAt> others) {
    return new TalkContent(
        otherId,
        otherPosition,
        part,
        title,
        language,
        others,
        materials,
        remarks,
        abstractText,
        references);
  }
}
