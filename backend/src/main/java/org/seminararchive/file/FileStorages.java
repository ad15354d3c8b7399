package org.seminararchive.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.seminararchive.condition.StartCheck;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.condition.Troubles;

/** Chooses the storage of files by configuration. */
@ApplicationScoped
class FileStorages implements StartCheck {
  @Inject FileSettings settings;

  /** The bucket's client is created, and its library loaded, with the first file. */
  @Produces
  @ApplicationScoped
  FileStorage storage(FileFolder folder, Troubles troubles) {
    return settings.s3().bucket().isPresent() ? new FileBucket(settings.s3(), troubles) : folder;
  }

  @Override
  public void check(boolean empty) {
    FileSettings.S3 s3 = settings.s3();
    if (s3.bucket().isPresent()) {
      require("SEMINAR_FILES_S3_KEY", s3.key());
      require("SEMINAR_FILES_S3_SECRET", s3.secret());
    }
  }

  private static void require(String variable, Optional<String> value) {
    if (value.isEmpty()) {
      throw new StartFailed(
          "%s is missing: SEMINAR_FILES_S3_BUCKET needs an account of the store."
              .formatted(variable));
    }
  }
}
