package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.text.WebAddress;

/** Material of a talk: slides, a notebook, a recording. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Material(
    @Schema(required = true) @Enumerated(EnumType.STRING) MaterialKind kind,
    @Schema(required = true, description = "Link text.") LocalizedText label,
    @Schema(required = true, format = "uri") String url,
    @Schema(readOnly = true) MaterialFile file) {
  private static final LinearPattern FILE =
      LinearPattern.compile("https?://[^/?#]+/(?:.*/)?files/([0-9a-f]{64})/[^/?#]+(?:#.*)?");

  /** The URL is normalized to a URI. */
  public Material {
    url = WebAddress.encoded(url);
  }

  public Material(MaterialKind kind, LocalizedText label, String url) {
    this(kind, label, url, null);
  }

  /** SHA-256 in the URL, if it has the form of a stored file. */
  Optional<String> hash() {
    Matcher address = FILE.matcher(url);
    return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
  }

  /** Copy with the properties of the stored file; without any if it is none. */
  Material with(Map<String, MaterialFile> files) {
    return new Material(kind, label, url, hash().map(files::get).orElse(null));
  }

  /** Removes the derived members from the materials of a talk, to compare what people said. */
  public static void removeFiles(JsonNode talk) {
    for (JsonNode material : talk.path("materials")) {
      if (material instanceof ObjectNode object) {
        object.remove("file");
      }
    }
  }
}
