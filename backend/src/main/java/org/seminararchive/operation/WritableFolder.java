package org.seminararchive.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.condition.StartFailed;

/**
 * A folder in which a test file was written successfully.
 *
 * @param made the created folders, innermost first: itself and its parents
 */
record WritableFolder(List<Path> made) {
  /**
   * Creates the folder if it does not exist.
   *
   * @throws StartFailed if it cannot be written
   */
  static WritableFolder of(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    try {
      Files.createDirectories(folder);
      Path trial = Files.createTempFile(folder, "start", ".tmp");
      Files.write(trial, new byte[1 << 16]);
      Files.delete(trial);
    } catch (IOException e) {
      throw new StartFailed(
          ("The folder %s cannot be written (%s). SEMINAR_DATA names the folder of the data; it must"
                  + " belong to the user who runs the server.")
              .formatted(folder, e));
    }
    return new WritableFolder(List.copyOf(missing));
  }

  /** Removes created folders that are still empty. */
  void removeIfEmpty() {
    try {
      for (Path folder : made) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // Not empty.
    }
  }
}
