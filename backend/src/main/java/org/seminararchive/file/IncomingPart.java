package org.seminararchive.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/**
 * A piece that is being appended to a partial upload. Written bytes are kept even if the request
 * fails.
 */
final class IncomingPart extends OpenFile {
  private static final int PIECE = 256 << 10;

  private final long size;

  /**
   * @param offset of the piece; the file is truncated to it
   * @param size of the whole upload in bytes
   */
  IncomingPart(Path path, Map<Path, OpenFile> open, long reserve, long offset, long size)
      throws IOException {
    super(path, open, reserve);
    this.size = size;
    channel().truncate(offset).position(offset);
  }

  @Override
  public synchronized void write(ByteBuffer piece) throws IOException {
    if (!channel().isOpen()) {
      throw busy();
    }
    if (received() + piece.remaining() > size) {
      throw ApiProblem.of(ProblemCode.TOO_LARGE, "").with("mostBytes", size);
    }
    super.write(piece);
  }

  @Override
  public synchronized void complete() throws IOException {
    if (!channel().isOpen()) {
      throw busy();
    }
    channel().force(true);
  }

  /** Number of received bytes of the upload. */
  long received() throws IOException {
    return channel().size();
  }

  boolean isWhole() throws IOException {
    return received() == size;
  }

  /** Copies the whole content. This file is kept in case the copy cannot be stored. */
  void copyTo(IncomingFile whole) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    channel().position(0);
    while (channel().read(piece) >= 0) {
      whole.write(piece.flip());
      piece.clear();
    }
    whole.complete();
  }
}
