package org.seminararchive.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.http.Digest;

/** A file in a single request, under a temporary name. It is deleted at the end unless moved. */
public final class IncomingFile extends OpenFile {
  private final MessageDigest digest = Digest.sha256();
  private long size;
  private String sha256;
  private Optional<String> type = Optional.empty();

  IncomingFile(Path path, Map<Path, OpenFile> open, long reserve) throws IOException {
    super(path, open, reserve, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public synchronized void write(ByteBuffer piece) throws IOException {
    ByteBuffer same = piece.duplicate();
    super.write(piece);
    size += same.remaining();
    digest.update(same);
  }

  /** Returns when the content is on disk. */
  @Override
  public synchronized void complete() throws IOException {
    sha256 = HexFormat.of().formatHex(digest.digest());
    type = FileType.of(part(0, FileType.HEAD), part(size - FileType.TAIL, FileType.TAIL));
    channel().force(true);
  }

  private byte[] part(long from, int most) throws IOException {
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(most, size));
    long at = Math.max(0, from);
    while (part.hasRemaining() && channel().read(part, at + part.position()) >= 0) {
      // Until it is full.
    }
    return part.array();
  }

  /** Deletes it, unless it was moved. */
  @Override
  synchronized void end() {
    super.end();
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size in bytes. */
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
