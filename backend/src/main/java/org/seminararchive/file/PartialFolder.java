package org.seminararchive.file;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.ProblemCode;

/**
 * The folder {@code uploads} of partial uploads, each under its id. The offset is the size of the
 * file, so no other state is lost when a server is killed.
 */
@ApplicationScoped
class PartialFolder {
  private final Path folder;

  @ConfigProperty(name = "seminar.disk.reserve")
  Provider<MemorySize> reserve;

  private final Map<Path, OpenFile> open = new ConcurrentHashMap<>();

  PartialFolder(FileSettings settings) {
    folder = Path.of(settings.folder()).toAbsolutePath().resolve("uploads");
  }

  void begin(UUID id) {
    try {
      Files.createDirectories(folder);
      Files.createFile(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Offset of the next expected byte. The last byte is acknowledged when the file is stored, so a
   * client that missed the response repeats it.
   *
   * @throws ApiProblem 503 if the file is on another server
   */
  long offset(PartialUpload upload) {
    if (upload.sha256 != null) {
      return upload.size;
    }
    try {
      return Math.min(Files.size(path(upload.id)), upload.size - 1);
    } catch (NoSuchFileException e) {
      throw OpenFile.busy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a file for a piece. Another request that writes the file is ended, because its connection
   * is broken or its data are the same.
   *
   * @throws ApiProblem 409 at another offset, 503 while another server has the file or it is stored
   */
  synchronized IncomingPart resume(PartialUpload upload, long offset) throws IOException {
    OpenFile other = open.get(path(upload.id));
    expect(upload, offset);
    if (other != null) {
      other.giveWay();
      // It may have written more until then.
      expect(upload, offset);
    }
    try {
      return new IncomingPart(
          path(upload.id), open, reserve.get().asLongValue(), offset, upload.size);
    } catch (NoSuchFileException e) {
      // Another request has completed or ended it meanwhile.
      throw OpenFile.busy();
    }
  }

  /**
   * @throws ApiProblem 409 at another offset
   */
  void expect(PartialUpload upload, long offset) {
    long expected = offset(upload);
    if (offset != expected) {
      throw ApiProblem.of(ProblemCode.WRONG_OFFSET, String.valueOf(expected))
          .with("offset", expected)
          .withHeader(UploadHeaders.OFFSET, String.valueOf(expected));
    }
  }

  void delete(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of all files of this folder. */
  List<UUID> ids() {
    return FileFolder.files(folder, 1)
        .flatMap(path -> Ids.parse(path.getFileName().toString()).stream())
        .toList();
  }

  private Path path(UUID id) {
    return folder.resolve(id.toString());
  }
}
