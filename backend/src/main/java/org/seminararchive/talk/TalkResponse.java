package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.query.Highlight;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.text.LocalizedText;

/** Response body of a talk, with its session and speakers. */
@Schema(name = "Talk")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TalkResponse(
    @Schema(required = true) UUID id,
    @Schema(description = "Absent before its announcement.") LocalizedText title,
    @Schema(description = "Part of a lecture.") LocalizedText part,
    @Schema(
            description =
                "In reads of a single resource, or if `fields` selects it. Paragraphs are "
                    + "separated by an empty line; formulas are LaTeX between dollar signs.")
        @JsonProperty("abstract")
        LocalizedText abstractText,
    @Schema(description = "Language of the presentation; absent when unknown.") Language language,
    @Schema(required = true, minimum = "1", description = "Position in its session, from 1.")
        int position,
    @Schema(description = "In reads of a single resource, or if `fields` selects it.")
        LocalizedText remarks,
    @Schema(required = true) List<SpeakerAt> speakers,
    @Schema(required = true) SessionResponse session,
    @Schema(required = true) List<Material> materials,
    @Schema(description = "In reads of a single resource, or if `fields` selects it.")
        List<Reference> references,
    @Schema(required = true, description = "Revision of the last change to the talk itself.")
        long revision,
    @Schema(required = true, description = "Time of that change.") Instant updated,
    @Schema(description = "Matches of `q`; in lists with `q`.") List<Highlight> highlights) {

  /** A person in a talk. */
  @Schema(name = "SpeakerAtTalk")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SpeakerAt(
      @Schema(required = true) UUID id,
      @Schema(required = true) LocalizedText name,
      @Schema(required = true) Role role,
      @Schema(description = "Affiliation at that talk.") LocalizedText affiliation) {

    static SpeakerAt from(TalkSpeaker link) {
      return new SpeakerAt(link.speaker.id, link.speaker.name, link.role, link.affiliation);
    }
  }

  /** Copy with the highlights of a search. */
  public TalkResponse with(List<Highlight> found) {
    return new TalkResponse(
        id,
        title,
        part,
        abstractText,
        language,
        position,
        remarks,
        speakers,
        session,
        materials,
        references,
        revision,
        updated,
        found);
  }

  /** Complete form. */
  public static TalkResponse from(Talk talk) {
    return with(talk, talk.abstractText, talk.remarks, List.copyOf(talk.references));
  }

  /** Form in lists. */
  public static TalkResponse summary(Talk talk) {
    return with(talk, null, null, null);
  }

  private static TalkResponse with(
      Talk talk, LocalizedText abstractText, LocalizedText remarks, List<Reference> references) {
    return new TalkResponse(
        talk.id,
        talk.title,
        talk.part,
        abstractText,
        talk.language == null ? null : new Language(talk.language, talk.languageBasis),
        talk.position,
        remarks,
        talk.speakers.stream().map(SpeakerAt::from).toList(),
        SessionResponse.within(talk.session),
        List.copyOf(talk.materials),
        references,
        talk.revision,
        talk.updated,
        null);
  }
}
