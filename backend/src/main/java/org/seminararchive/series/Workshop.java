package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/** A past workshop from which a series developed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Workshop(
    @Schema(required = true) LocalizedText title, @Schema(format = "uri") String url) {
  /** The URL is normalized to a URI. */
  public Workshop {
    url = WebAddress.encoded(url);
  }
}
