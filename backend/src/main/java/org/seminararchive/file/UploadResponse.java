package org.seminararchive.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * Response body of an upload in several requests.
 *
 * @param offset of the next expected byte, counted from 0
 * @param size of the whole file in bytes
 * @param expires end of the upload, after which it cannot be continued or read
 * @param file the stored file, once the upload is complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadResponse(UUID id, long offset, long size, Instant expires, FileResponse file) {
  /**
   * @param file {@code null} while it is partial
   */
  static UploadResponse of(PartialUpload upload, long offset, StoredFile file, URI base) {
    return new UploadResponse(
        upload.id,
        offset,
        upload.size,
        upload.expires,
        file == null ? null : FileResponse.of(file, new FileName(upload.name), base));
  }
}
