package org.seminararchive.http;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Passes bytes on and keeps a copy of them up to a limit. */
final class BoundedCopy extends FilterOutputStream {
  /**
   * Larger responses are not kept: they are served a few times per second at most, so caching them
   * gains little.
   */
  private static final int MOST = 1 << 20;

  private static final int BUFFER = 1 << 15;

  private ByteArrayOutputStream copy = new ByteArrayOutputStream();

  BoundedCopy(OutputStream out) {
    super(new BufferedOutputStream(out, BUFFER));
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    if (copy != null) {
      copy.write(bytes, offset, length);
      if (copy.size() > MOST) {
        copy = null;
      }
    }
  }

  /** All bytes; empty if they exceeded the limit. Flushes. */
  Optional<byte[]> bytes() throws IOException {
    flush();
    return Optional.ofNullable(copy).map(ByteArrayOutputStream::toByteArray);
  }
}
