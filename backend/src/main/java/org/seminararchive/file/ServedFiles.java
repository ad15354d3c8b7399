package org.seminararchive.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** Complete files by hash. Their properties never change, so each is read once. */
@ApplicationScoped
class ServedFiles {
  private static final int MOST_KNOWN = 10_000;

  private final StoredFileRepository repository;
  private final FileStorage storage;
  private final Cache<String, ServedFile> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  ServedFiles(StoredFileRepository repository, FileStorage storage) {
    this.repository = repository;
    this.storage = storage;
  }

  /** Empty if there is no complete file. May block. */
  Optional<ServedFile> find(String sha256) {
    ServedFile found = known.get(sha256, this::read);
    return Optional.ofNullable(found).filter(file -> storage.has(sha256, file.size()));
  }

  /** Picture of the first page of a PDF; empty if there is none. May block. */
  Optional<ServedFile> picture(String sha256) {
    OptionalLong size = storage.pictureSize(sha256);
    return size.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ServedFile(
                storage.location(sha256) + FileStorage.PICTURE,
                sha256 + "-1",
                size.getAsLong(),
                "image/jpeg",
                "1.jpg"));
  }

  private ServedFile read(String sha256) {
    StoredFile file = QuarkusTransaction.requiringNew().call(() -> repository.findById(sha256));
    return file == null
        ? null
        : new ServedFile(storage.location(sha256), sha256, file.size, file.mediaType, file.name);
  }
}
