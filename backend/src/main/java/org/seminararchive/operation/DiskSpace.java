package org.seminararchive.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;

/** Free disk space of the data folder. */
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
   * Reports a trouble if there is too little space.
   *
   * @return writable bytes; negative if unknown
   */
  long check() {
    long free = UNKNOWN;
    try {
      // With an external database the folder may be missing.
      free = Files.isDirectory(data) ? Files.getFileStore(data).getUsableSpace() : UNKNOWN;
    } catch (IOException e) {
      // Stays unknown.
    }
    if (free >= 0 && free < LEAST) {
      troubles.note(Trouble.DISK_LOW);
    } else {
      troubles.end(Trouble.DISK_LOW);
    }
    return free;
  }
}
