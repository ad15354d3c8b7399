package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/**
 * How to subscribe to a series' invitations.
 *
 * @param text advice to participants, in paragraphs
 * @param url the sign-up form
 * @param cancelUrl the sign-off form
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Registration(
    @Schema(required = true) LocalizedText text,
    @Schema(format = "uri") String url,
    @Schema(format = "uri") String cancelUrl) {
  /** Addresses are kept and given as URIs, however they were written. */
  public Registration {
    url = WebAddress.encoded(url);
    cancelUrl = WebAddress.encoded(cancelUrl);
  }
}
