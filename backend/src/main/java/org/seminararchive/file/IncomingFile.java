package org.seminararchive.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Digest;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.admission.LargeBodies;

/**
 * A file that is being received, under a temporary name. It is locked while it is open, which
 * distinguishes it from files that a killed server has left.
 */
public final class IncomingFile implements LargeBodies.Target {
  private static final Logger LOG = Logger.getLogger(IncomingFile.class);

  private final Path path;
  private final Set<Path> open;
  private final FileChannel channel;
  private final FileLock lock;
  private final FileStore disk;
  private final long reserve;
  private final MessageDigest digest = Digest.sha256();
  private long size;
  private String sha256;
  private Optional<String> type = Optional.empty();
  private boolean claimed;

  /**
   * @param open paths that this server receives; contains this one while it is open
   * @param reserve free bytes that it must leave on the disk
   */
  IncomingFile(Path path, Set<Path> open, long reserve) throws IOException {
    this.path = path;
    this.reserve = reserve;
    this.open = open;
    open.add(path);
    channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    lock = channel.lock();
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
    digest.update(piece.duplicate());
    size += piece.remaining();
    while (piece.hasRemaining()) {
      channel.write(piece);
    }
  }

  /** Returns when the content is on disk. */
  @Override
  public synchronized void complete() throws IOException {
    sha256 = HexFormat.of().formatHex(digest.digest());
    type = FileType.of(part(0, FileType.HEAD), part(size - FileType.TAIL, FileType.TAIL));
    channel.force(true);
  }

  private byte[] part(long from, int most) throws IOException {
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(most, size));
    long at = Math.max(0, from);
    while (part.hasRemaining() && channel.read(part, at + part.position()) >= 0) {
      // Until it is full.
    }
    return part.array();
  }

  /** From now on only {@link #discard} deletes it. */
  synchronized void claim() {
    claimed = true;
  }

  @Override
  public synchronized void abandon() {
    if (!claimed) {
      discard();
    }
  }

  /** Deletes it, unless it was moved. */
  synchronized void discard() {
    try {
      open.remove(path);
      lock.close();
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public String sha256() {
    return sha256;
  }

  /** Media type by content; empty if the format is not accepted. */
  public Optional<String> type() {
    return type;
  }
}
