package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    @Schema(maxItems = 100, description = "Of a video.") @Convert(converter = Chapter.Column.class)
        List<Chapter> chapters,
    @Schema(readOnly = true) MaterialFile file,
    @Schema(readOnly = true) MaterialCopy keptCopy) {
  /** Members that follow from the others; a request may contain them, and they are ignored. */
  static final List<String> DERIVED = List.of("file", "keptCopy");

  /** Kinds of which copies are kept. */
  public static final Set<MaterialKind> COPIED =
      Set.of(MaterialKind.SLIDES, MaterialKind.NOTES, MaterialKind.NOTEBOOK, MaterialKind.HANDOUT);

  private static final LinearPattern FRAGMENT = LinearPattern.compile("(?s)#.*");
  private static final LinearPattern FILE =
      LinearPattern.compile("https?://[^/?#]+/(?:.*/)?files/([0-9a-f]{64})/[^/?#]+(?:#.*)?");

  /** The URL is normalized to a URI. */
  public Material {
    url = WebAddress.encoded(url);
  }

  public Material(MaterialKind kind, LocalizedText label, String url) {
    this(kind, label, url, null);
  }

  Material(MaterialKind kind, LocalizedText label, String url, List<Chapter> chapters) {
    this(kind, label, url, chapters, null, null);
  }

  /** The URL without fragment. */
  public static String address(String url) {
    return FRAGMENT.replaceAll(url, "");
  }

  /** SHA-256 in the URL, if it has the form of a stored file. */
  Optional<String> hash() {
    Matcher address = FILE.matcher(url);
    return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
  }

  /** SHA-256 of the content that this archive has of it, as a file or as a copy. */
  public Optional<String> content() {
    return file == null
        ? Optional.ofNullable(keptCopy).map(MaterialCopy::sha256)
        : Optional.of(file.sha256());
  }

  /** Path of the copy while the original is gone. */
  public Optional<String> pathOfCopy() {
    return Optional.ofNullable(keptCopy).map(MaterialCopy::url);
  }

  /** Address of which a copy may be kept, if it has the form of one. */
  Optional<String> original() {
    return COPIED.contains(kind) && hash().isEmpty() ? Optional.of(address(url)) : Optional.empty();
  }

  /** Copy with what is derived; without anything derived if nothing is known. */
  Material with(Map<String, MaterialFile> files, Map<String, MaterialCopy> copies) {
    return new Material(
        kind,
        label,
        url,
        chapters,
        hash().map(files::get).orElse(null),
        original().map(copies::get).orElse(null));
  }

  /** Removes the derived members from the materials of a talk, to compare what people said. */
  public static void removeDerived(JsonNode talk) {
    for (JsonNode material : talk.path("materials")) {
      if (material instanceof ObjectNode object) {
        object.remove(DERIVED);
      }
    }
  }
}
