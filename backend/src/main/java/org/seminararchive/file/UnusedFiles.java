package org.seminararchive.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.text.LinearPattern;

/**
 * Finds and removes unreferenced files. References are states in the journal, which can be
 * restored, and pending proposals.
 */
@ApplicationScoped
class UnusedFiles {
  private static final String PART = "/files/";
  private static final LinearPattern ADDRESS = LinearPattern.compile("/files/([0-9a-f]{64})/");

  @Inject StoredFileRepository repository;
  @Inject FileFolder folder;
  @Inject FileStorage storage;
  @Inject UploadCleanup uploads;
  @Inject Instance<FileReferences> references;
  @Inject FileSettings settings;
  @Inject Clock clock;

  /**
   * @param files unreferenced files
   * @param strays complete files without a row in the table
   * @param leftOver incomplete local files of killed servers
   * @param staged incomplete files of killed servers in the storage
   * @param partial uploads in several requests that are over
   */
  record Found(
      List<StoredFile> files,
      List<String> strays,
      List<Path> leftOver,
      List<String> staged,
      List<UUID> partial) {
    /** Number of incomplete or unknown files. */
    long rest() {
      return (long) strays.size() + leftOver.size() + staged.size() + partial.size();
    }
  }

  /** Hashes of files referenced in the journal after a revision. */
  Set<String> namedSince(long revision) {
    return hashes(repository.statesWith(PART, revision));
  }

  /**
   * Must run in the write transaction, so that no upload is stored without its row.
   *
   * @param named hashes referenced in the journal
   */
  Found find(Set<String> named) {
    Set<String> all = new HashSet<>(named);
    references.forEach(each -> all.addAll(hashes(each.textsWith(PART))));
    Set<String> known = new HashSet<>(repository.hashes());
    Instant past = clock.instant().minus(settings.kept());
    return new Found(
        repository.uploadedBefore(past).stream()
            .filter(file -> !all.contains(file.sha256))
            .toList(),
        storage.hashes().stream().filter(hash -> !known.contains(hash)).sorted().toList(),
        folder.leftOver(),
        storage.staged(past),
        uploads.over());
  }

  /** Deletes the files last. After a crash the rows are restored and removed by the next run. */
  void remove(Found found) {
    found.files().forEach(repository::delete);
    repository.flush();
    found.files().forEach(file -> storage.delete(file.sha256));
    found.strays().forEach(storage::delete);
    found.staged().forEach(storage::deleteStaged);
    uploads.clean();
    try {
      for (Path path : found.leftOver()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> hashes(Stream<String> texts) {
    Set<String> found = new HashSet<>();
    try (texts) {
      texts.forEach(
          text -> ADDRESS.matcher(text).results().forEach(hash -> found.add(hash.group(1))));
    }
    return found;
  }
}
