package org.seminararchive.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.seminararchive.file.FileContents;

/** Temporary folders, one for each PDF that is read. */
@ApplicationScoped
class ReadingFolder {
  private static final String PREFIX = "pdf";

  /** Age of folders left by killed servers: longer than any reading. */
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  @Inject FileContents contents;

  /** Work in a folder. */
  interface Work {
    void in(Path folder) throws IOException;
  }

  /** Works in a new folder and deletes it. */
  void with(Work work) throws IOException {
    Path parent = Files.createDirectories(contents.workingFolder());
    Path folder = Files.createTempDirectory(parent, PREFIX);
    try {
      work.in(folder);
    } finally {
      delete(folder);
    }
  }

  /** Deletes folders left by killed servers. Other servers may be using the parent folder. */
  void clean() throws IOException {
    Instant before = Instant.now().minus(LEFT_OVER);
    Path parent = Files.createDirectories(contents.workingFolder());
    for (Path folder : files(parent)) {
      if (folder.getFileName().toString().startsWith(PREFIX)
          && Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
        delete(folder);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
