package org.seminararchive.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Complete files by hash. Their properties never change, so each is read once; whether a copy may
 * be served changes, so that is always read.
 */
@ApplicationScoped
class ServedFiles {
  private static final int MOST_KNOWN = 10_000;

  @Inject StoredFileRepository repository;
  @Inject FileStorage storage;
  private final Cache<String, ServedFile> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  /** Empty if there is no complete file. May block. */
  Optional<ServedFile> find(String sha256) {
    ServedFile found = known.get(sha256, this::read);
    return Optional.ofNullable(found).filter(file -> storage.has(sha256, file.size()));
  }

  /** A file that is shown as the copy of linked slides. May block. */
  Optional<ServedFile> copy(String sha256) {
    return QuarkusTransaction.requiringNew()
        .call(() -> repository.findShownCopy(sha256))
        .map(this::served)
        .filter(file -> storage.has(sha256, file.size()));
  }

  /** Picture of the first page of a PDF; empty if there is none. May block. */
  Optional<ServedFile> picture(String sha256) {
    OptionalLong size =
        known.get(sha256, this::read) == null ? OptionalLong.empty() : storage.pictureSize(sha256);
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
    return file == null || file.copied ? null : served(file);
  }

  private ServedFile served(StoredFile file) {
    return new ServedFile(
        storage.location(file.sha256), file.sha256, file.size, file.mediaType, file.name);
  }
}
