package org.seminararchive.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The target folder. The copy is written next to it and moved into place when complete, so that no
 * partial copy is visible. An existing folder is replaced only if it is an earlier copy.
 */
final class Destination implements AutoCloseable {
  /** Marker file: identifies a folder as a copy and contains the state of the archive. */
  private static final String MARK = ".seminar-copy";

  private final Path folder;
  private final Path temporary;

  Destination(Path folder) {
    this.folder = folder;
    this.temporary = folder.resolveSibling("." + folder.getFileName() + ".new");
    try {
      if (!mayBeReplaced()) {
        throw new CopyFailed(
            folder + " is neither empty nor an earlier copy. Choose another folder.");
      }
      delete(temporary);
      Files.createDirectories(temporary);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private boolean mayBeReplaced() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries =
        Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
      List<Path> found = entries.toList();
      return found.isEmpty() || Files.exists(folder.resolve(MARK));
    }
  }

  void write(String file, byte[] content) {
    try {
      Files.write(path(file), content);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Target path of a file. Creates its folder. */
  Path path(String file) {
    Path path = temporary.resolve(file).normalize();
    if (!path.startsWith(temporary)) {
      throw new CopyFailed("File outside of the destination: " + file);
    }
    try {
      Files.createDirectories(path.getParent());
      return path;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Moves the complete copy into place. */
  void complete(String state) {
    write(MARK, (state + "\n").getBytes(StandardCharsets.UTF_8));
    Path before = folder.resolveSibling("." + folder.getFileName() + ".old");
    try {
      if (Files.exists(folder)) {
        keepForeignFiles();
        delete(before);
        Files.move(folder, before);
      }
      Files.move(temporary, folder);
      delete(before);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Keeps files that a publishing service needs in the folder, such as a repository or a domain
   * name.
   */
  private void keepForeignFiles() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        Path kept = temporary.resolve(name);
        if ((name.startsWith(".") || name.equals("CNAME")) && !Files.exists(kept)) {
          Files.move(entry, kept);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(temporary);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private CopyFailed failed(IOException cause) {
    return new CopyFailed("Writing " + folder + " failed: " + cause, cause);
  }
}
