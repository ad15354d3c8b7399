package org.seminararchive.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;

/** How much room there is where the data lie. */
@ApplicationScoped
class DiskSpace {
  private static final long LEAST = 64L << 20;
  private static final long UNKNOWN = -1;

  private final Path data;
  private final Troubles troubles;

  DiskSpace(@ConfigProperty(name = "seminar.data") String data, Troubles troubles) {
    this.data = Path.of(data).toAbsolutePath();
    this.troubles = troubles;
  }

  /**
   * Notes when there is too little.
   *
   * @return bytes that can be written; negative if that is unknown
   */
  long look() {
    long free = free();
    if (free >= 0 && free < LEAST) {
      troubles.note(Trouble.DISK_LOW);
    } else {
      troubles.over(Trouble.DISK_LOW);
    }
    return free;
  }

  /** Bytes that can be written; negative if that is unknown. */
  long free() {
    try {
      // With a database elsewhere the folder may be missing.
      return Files.isDirectory(data) ? Files.getFileStore(data).getUsableSpace() : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
