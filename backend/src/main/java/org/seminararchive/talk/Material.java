package org.seminararchive.talk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/** Material of a talk: slides, a notebook, a recording. */
@Embeddable
public record Material(
    @Schema(required = true) @Enumerated(EnumType.STRING) MaterialKind kind,
    @Schema(required = true, description = "Link text.") LocalizedText label,
    @Schema(required = true, format = "uri") String url) {

  /** The URL is normalized to a URI. */
  public Material {
    url = WebAddress.encoded(url);
  }
}
