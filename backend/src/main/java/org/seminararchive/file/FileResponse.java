package org.seminararchive.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Response body of a stored file. */
@Schema(name = "File")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileResponse(
    @Schema(required = true, format = "uri", description = "URL for a material.") String url,
    @Schema(required = true, description = "SHA-256 of the content in hexadecimal digits.")
        String sha256,
    @Schema(required = true, description = "Size in bytes.") long size,
    @Schema(required = true, description = "Media type, determined by the content.")
        String mediaType,
    @Schema(required = true) String name,
    @Schema(description = "Revision of the talk, if the file was added to it.") Long revision) {
  /** A received file. */
  public static FileResponse of(IncomingFile file, FileName name, URI base, Long revision) {
    return new FileResponse(
        name.address(base, file.sha256()).toString(),
        file.sha256(),
        file.size(),
        file.type().orElseThrow(),
        name.text(),
        revision);
  }

  static FileResponse of(StoredFile file, URI base) {
    return of(file, new FileName(file.name), base);
  }

  /** A file under another name. */
  static FileResponse of(StoredFile file, FileName name, URI base) {
    return new FileResponse(
        name.address(base, file.sha256).toString(),
        file.sha256,
        file.size,
        file.mediaType,
        name.text(),
        null);
  }
}
