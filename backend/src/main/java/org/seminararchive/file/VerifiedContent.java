package org.seminararchive.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.seminararchive.http.ByteRange;
import org.seminararchive.http.Digest;

/**
 * The whole content of a file from a store. The last read fails if the hash differs from the stored
 * one, so that no client receives a complete damaged file.
 */
final class VerifiedContent extends DigestInputStream {
  private static final Logger LOG = Logger.getLogger(VerifiedContent.class);

  private final String sha256;
  private long missing;

  /** The hash of the content differs from the name of the file. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String sha256) {
      super("other content than was stored as " + sha256);
    }
  }

  /** Content of a response. Ranges and pictures are not verified, because they have no hash. */
  static InputStream of(InputStream content, ServedFile file, ByteRange part) {
    boolean isWhole = part.first() == 0 && part.last() == file.size() - 1;
    return isWhole && !file.location().endsWith(FileStorage.PICTURE)
        ? new VerifiedContent(content, file.tag(), file.size())
        : content;
  }

  /**
   * @param size in bytes
   */
  VerifiedContent(InputStream content, String sha256, long size) {
    super(content, Digest.sha256());
    this.sha256 = sha256;
    missing = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    missing -= Math.max(0, count);
    if (count > 0 && missing == 0 && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      LOG.errorf("The store has other content for the file %s. Restore it from a backup", sha256);
      throw new Damaged(sha256);
    }
    return count;
  }
}
