package org.seminararchive.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.talk.Talk;

/** Stores received files. */
@ApplicationScoped
public class FileKeeping {
  @Inject StoredFileRepository repository;
  @Inject FileFolder folder;
  @Inject FileStorage storage;
  @Inject FileQuota quota;
  @Inject Clock clock;
  @Inject Event<FileStored> kept;

  /** Opens a file for content that this server fetches by itself. */
  public IncomingFile open() throws IOException {
    return folder.receive();
  }

  /**
   * Passes a received file on, and deletes it afterwards unless it was kept.
   *
   * @throws ApiProblem 422 without content, 415 for a format that is not accepted
   */
  <T> T accept(IncomingFile file, Function<IncomingFile, T> use) {
    try {
      if (file.size() == 0) {
        throw ApiProblem.invalidBody(List.of(InputError.at("", "no-body", "")));
      }
      if (file.type().isEmpty()) {
        throw ApiProblem.of(ProblemCode.FILE_NOT_ACCEPTED, "");
      }
      return staged(file, () -> use.apply(file));
    } finally {
      file.end();
    }
  }

  /** Prepares the storage for a complete file, and deletes the file afterwards unless kept. */
  public <T> T staged(IncomingFile file, Supplier<T> use) {
    file.claim();
    try {
      storage.stage(file);
      try {
        return use.get();
      } finally {
        storage.unstage(file);
      }
    } finally {
      file.end();
    }
  }

  /**
   * Stores the properties of a file, within the write transaction. Content that is stored already
   * keeps its properties and counts towards the quota of its first series only. Materials may then
   * refer to the file.
   *
   * @throws ApiProblem 422 above the quota
   */
  public void enter(IncomingFile file, FileName name, Talk talk) {
    enter(file, name, talk, false);
  }

  /** Same for a copy, which is served only as one unless the same content was uploaded. */
  public void enterCopy(IncomingFile file, FileName name, Talk talk) {
    enter(file, name, talk, true);
  }

  private void enter(IncomingFile file, FileName name, Talk talk, boolean copied) {
    StoredFile stored = repository.findById(file.sha256());
    if (stored == null) {
      quota.check(FileQuota.seriesOf(talk), file.size());
      stored = new StoredFile();
      stored.sha256 = file.sha256();
      stored.mediaType = file.type().orElseThrow();
      stored.size = file.size();
      stored.name = name.text();
      stored.seriesId = FileQuota.seriesOf(talk).id;
      stored.copied = copied;
    }
    stored.copied &= copied;
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
