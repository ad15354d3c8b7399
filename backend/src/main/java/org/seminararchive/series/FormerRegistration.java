package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.text.LocalizedText;

/**
 * The part of a {@link Participation} that older clients support.
 *
 * @param text advice to participants, in paragraphs
 * @param url the sign-up form
 * @param cancelUrl the sign-off form
 */
@Schema(name = "Registration")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormerRegistration(
    @Schema(required = true) LocalizedText text,
    @Schema(format = "uri") String url,
    @Schema(format = "uri") String cancelUrl) {
  static FormerRegistration read(Members members) {
    return new FormerRegistration(
        members.needed("text", members.localizedParagraphs("text", 5000)),
        members.url("url"),
        members.url("cancelUrl"));
  }

  /** {@code null} without advice, which older clients require. */
  static FormerRegistration of(Participation participation) {
    if (participation == null || participation.advice() == null) {
      return null;
    }
    boolean hasForms = participation.mode() == ParticipationMode.EXTERNAL;
    return new FormerRegistration(
        participation.advice(),
        hasForms ? participation.signUpUrl() : null,
        hasForms ? participation.signOffUrl() : null);
  }

  Participation participation() {
    return new Participation(
        url == null ? ParticipationMode.NONE : ParticipationMode.EXTERNAL,
        url,
        cancelUrl,
        text,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
