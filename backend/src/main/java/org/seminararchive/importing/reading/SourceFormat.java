package org.seminararchive.importing.reading;

import java.util.Arrays;
import java.util.Optional;

/** In which form something arrives that is to be imported. */
public enum SourceFormat {
  /** The page as it is written: Markdown (CommonMark 0.31). */
  MARKDOWN("text/markdown", "md", true),
  /** The page as it is published. */
  HTML("text/html", "html", true),
  /** The page as a browser saves it as text: its links are lost. */
  TEXT("text/plain", "txt", false),
  /** One talk a row (RFC 4180), as {@code /talks.csv} and the template write it. */
  CSV("text/csv", "csv", true),
  /** A programme file. */
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

  /** How files of this form end, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it can say where a link leads. If not, an absent address means nothing. */
  public boolean isLinked() {
    return linked;
  }

  /** The form of a media type (parameters are ignored). */
  public static Optional<SourceFormat> ofMediaType(String type) {
    int end = type.indexOf(';');
    String plain = (end < 0 ? type : type.substring(0, end)).strip();
    return Arrays.stream(values()).filter(f -> f.mediaType.equalsIgnoreCase(plain)).findFirst();
  }
}
