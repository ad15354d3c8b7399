package org.seminararchive.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.query.Highlight;
import org.seminararchive.speaker.Appearances.Appearance;
import org.seminararchive.text.LocalizedText;

/** Response body of a speaker. */
@Schema(name = "Speaker")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true) LocalizedText name,
    @Schema(description = "Affiliation in the latest talk that has one.") LocalizedText affiliation,
    @Schema(required = true, description = "Number of talks with this speaker.") long talkCount,
    @Schema(
            description =
                "Heading in alphabetical lists: in `ja` the row of the reading (あ, か, … わ) or a"
                    + " Latin letter, in `en` a Latin letter; `#` for other scripts. Read-only.")
        LocalizedText heading,
    @Schema(
            description =
                "Name or family name in Latin letters, inferred; absent if `name` has one."
                    + " Read-only.")
        String romanized,
    @Schema(required = true, description = "Revision of the last change to the speaker.")
        long revision,
    @Schema(required = true, description = "Time of that change.") Instant updated,
    @Schema(description = "Matches of `q`; in lists with `q`.") List<Highlight> highlights) {

  /** Copy with the highlights of a search. */
  public SpeakerResponse with(List<Highlight> found) {
    return new SpeakerResponse(
        id, name, affiliation, talkCount, heading, romanized, revision, updated, found);
  }

  static SpeakerResponse from(Speaker speaker, Appearance appearance) {
    return from(
        speaker,
        appearance,
        NameOrder.headings(speaker.readingOrder, speaker.latinOrder),
        NameOrder.romanized(speaker.name, speaker.readingOrder).orElse(null));
  }

  /** The state for the history, without derived members. */
  static SpeakerResponse stateOf(Speaker speaker) {
    return from(speaker, Appearance.NONE, null, null);
  }

  private static SpeakerResponse from(
      Speaker speaker, Appearance appearance, LocalizedText heading, String romanized) {
    return new SpeakerResponse(
        speaker.id,
        speaker.name,
        appearance.affiliation(),
        appearance.talkCount(),
        heading,
        romanized,
        speaker.revision,
        speaker.updated,
        null);
  }
}
