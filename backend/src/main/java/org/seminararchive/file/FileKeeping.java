package org.seminararchive.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.talk.Talk;

/** Stores received files, within the write transaction. */
@ApplicationScoped
public class FileKeeping {
  private final StoredFileRepository repository;
  private final FileStorage storage;
  private final FileQuota quota;
  private final Clock clock;
  private final Event<FileStored> kept;

  FileKeeping(
      StoredFileRepository repository,
      FileStorage storage,
      FileQuota quota,
      Clock clock,
      Event<FileStored> kept) {
    this.kept = kept;
    this.repository = repository;
    this.storage = storage;
    this.quota = quota;
    this.clock = clock;
  }

  /**
   * Stores the properties of a file. Content that is stored already keeps its properties and counts
   * towards the quota of its first series only. Materials may then refer to the file.
   *
   * @throws ApiProblem 422 above the quota
   */
  public void enter(IncomingFile file, FileName name, Talk talk) {
    StoredFile stored = repository.findById(file.sha256());
    if (stored == null) {
      quota.check(FileQuota.seriesOf(talk), file.size());
      stored = new StoredFile();
      stored.sha256 = file.sha256();
      stored.mediaType = file.type().orElseThrow();
      stored.size = file.size();
      stored.name = name.text();
      stored.seriesId = FileQuota.seriesOf(talk).id;
    }
    stored.uploaded = clock.instant();
    repository.persistAndFlush(stored);
  }

  /**
   * Stores the content. Last step of a write: if the transaction fails afterwards, a file without a
   * row is left.
   */
  public void keep(IncomingFile file) {
    storage.keep(file);
    kept.fire(new FileStored(file.sha256()));
  }
}
