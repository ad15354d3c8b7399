package org.seminararchive.importing.reading;

import java.util.Arrays;
import java.util.Optional;

/** The formats of sources. */
public enum SourceFormat {
  MARKDOWN("text/markdown", "md", true),
  HTML("text/html", "html", true),
  /** A page saved as text by a browser, without links. */
  TEXT("text/plain", "txt", false),
  /** A table (RFC 4180) with one talk a row, like {@code /talks.csv} and the template. */
  CSV("text/csv", "csv", true),
  YAML("application/yaml", "yaml", true);

  private final String mediaType;
  private final String extension;
  private final boolean linked;

  SourceFormat(String mediaType, String extension, boolean linked) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.linked = linked;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The extension of files without the dot. */
  public String extension() {
    return extension;
  }

  /** True if it has addresses of links. If not, an absent address means nothing. */
  public boolean isLinked() {
    return linked;
  }

  /** The format of a media type; parameters are ignored. */
  public static Optional<SourceFormat> ofMediaType(String type) {
    int end = type.indexOf(';');
    String plain = (end < 0 ? type : type.substring(0, end)).strip();
    return Arrays.stream(values()).filter(f -> f.mediaType.equalsIgnoreCase(plain)).findFirst();
  }
}
