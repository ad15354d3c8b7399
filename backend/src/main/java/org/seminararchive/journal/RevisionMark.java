package org.seminararchive.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A small file next to an embedded database with the last revision that is known to be durable. It
 * detects a truncated database file, which H2 opens without an error as an older archive.
 */
@ApplicationScoped
class RevisionMark {
  private static final Logger LOG = Logger.getLogger(RevisionMark.class);
  private static final String FORMAT = "%019d\n";
  private static final int LENGTH = 20;

  private final Path file;
  private MappedByteBuffer memory;
  private boolean failed;

  RevisionMark(@ConfigProperty(name = "seminar.data") Path data) {
    this.file = data.resolve("last-revision").toAbsolutePath();
  }

  /**
   * Detects lost changes.
   *
   * @param url URL of the database
   * @param head last revision according to the database
   * @param last revision of its last journal entry
   * @return cause and solution; empty if nothing is lost
   */
  Optional<String> refusal(String url, long head, long last) {
    if (head != last) {
      return Optional.of(
          ("The database %s is damaged: its last revision is %d, but its journal ends at %d."
                  + " Restore a backup.")
              .formatted(url, head, last));
    }
    OptionalLong known = read();
    if (known.isPresent() && known.getAsLong() > head) {
      return Optional.of(
          ("The database %s ends at revision %d, but changes up to revision %d were acknowledged: its"
                  + " file is damaged, or an older copy was put in its place. Restore a backup; or"
                  + " delete %s to accept that the later changes are lost.")
              .formatted(url, head, known.getAsLong(), file));
    }
    return Optional.empty();
  }

  /** Empty if the file is missing or unreadable. */
  private OptionalLong read() {
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
      return text.length() == LENGTH
          ? OptionalLong.of(Long.parseLong(text.strip()))
          : OptionalLong.empty();
    } catch (IOException | NumberFormatException e) {
      LOG.warnf(
          "Cannot read %s (%s); it is written again. Check that no change is missing", file, e);
      return OptionalLong.empty();
    }
  }

  /**
   * Updates the memory-mapped number, which the operating system writes to the file even after this
   * process ends. Not forced to disk: after a power failure the number may be too low, which is
   * harmless, but never too high. An error is logged once and does not affect changes.
   */
  synchronized void write(long revision) {
    try {
      if (memory == null) {
        memory = map();
      }
      memory.put(0, FORMAT.formatted(revision).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      if (!failed) {
        LOG.warnf(
            "Cannot write %s (%s); a damaged database may go unnoticed. Check the folder", file, e);
      }
      failed = true;
    }
  }

  private MappedByteBuffer map() throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.truncate(LENGTH);
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, LENGTH);
    }
  }
}
