package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/** Funding acknowledgement, displayed on every page of a series. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Funding(
    @Schema(required = true) LocalizedText text, @Schema(format = "uri") String url) {
  /** The URL is normalized to a URI. */
  public Funding {
    url = WebAddress.encoded(url);
  }
}
