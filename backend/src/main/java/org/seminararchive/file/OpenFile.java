package org.seminararchive.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.admission.LargeBodies;

/**
 * A file that is being received. It is locked while open, which distinguishes it from files of
 * killed servers.
 */
abstract class OpenFile implements LargeBodies.Target {
  private static final Logger LOG = Logger.getLogger(OpenFile.class);

  private final Path path;
  private final Map<Path, OpenFile> open;
  private final FileStore disk;
  private final long reserve;
  private final FileChannel channel;
  private boolean claimed;

  /**
   * @param open open files of this server by path; contains this one while it is open
   * @param reserve minimum free space on the disk, in bytes
   * @param existence whether the file is new or must exist
   * @throws ApiProblem 503 if another server has the file open
   */
  OpenFile(Path path, Map<Path, OpenFile> open, long reserve, StandardOpenOption... existence)
      throws IOException {
    this.path = path;
    this.open = open;
    this.reserve = reserve;
    Set<StandardOpenOption> options = new HashSet<>(Set.of(existence));
    options.add(StandardOpenOption.READ);
    options.add(StandardOpenOption.WRITE);
    channel = FileChannel.open(path, options);
    if (channel.tryLock() == null) {
      channel.close();
      throw busy();
    }
    open.put(path, this);
    disk = Files.getFileStore(path);
  }

  @Override
  public synchronized void write(ByteBuffer piece) throws IOException {
    if (disk.getUsableSpace() < reserve) {
      LOG.warnf(
          "An upload was refused: fewer than %d MB are free on the disk of SEMINAR_FILES_FOLDER",
          reserve >> 20);
      throw ApiProblem.of(ProblemCode.STORAGE_FULL, "");
    }
    while (piece.hasRemaining()) {
      channel.write(piece);
    }
  }

  /**
   * Keeps the file open when the request ends. Afterwards {@link #giveWay} fails.
   *
   * @throws ApiProblem 503 if it was closed for another request
   */
  synchronized void claim() {
    if (!channel.isOpen()) {
      throw busy();
    }
    claimed = true;
  }

  /**
   * Closes the file for another request.
   *
   * @throws ApiProblem 503 if it is claimed
   */
  synchronized void giveWay() {
    if (claimed) {
      throw busy();
    }
    end();
  }

  @Override
  public synchronized void abandon() {
    if (!claimed) {
      end();
    }
  }

  /** Closes the file. Idempotent. */
  synchronized void end() {
    try {
      open.remove(path, this);
      // Releases the lock.
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another request writes the file, on this server or on another. */
  static ApiProblem busy() {
    return ApiProblem.of(ProblemCode.UPLOAD_BUSY, "").withHeader("Retry-After", "1");
  }

  FileChannel channel() {
    return channel;
  }

  Path path() {
    return path;
  }
}
