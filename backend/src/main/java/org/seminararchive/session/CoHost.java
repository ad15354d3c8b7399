package org.seminararchive.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/** Another seminar or society that hosts a session jointly. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoHost(
    @Schema(required = true) LocalizedText name, @Schema(format = "uri") String url) {

  /** The URL is normalized to a URI. */
  public CoHost {
    url = WebAddress.encoded(url);
  }
}
