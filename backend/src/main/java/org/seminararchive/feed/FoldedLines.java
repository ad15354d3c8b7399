package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds content lines (RFC 5545, section 3.1) where the standard says: at 75 octets, not at 75
 * characters, and never inside a character. The calendar library counts characters, which makes
 * lines of Japanese three times too long.
 */
final class FoldedLines {
  private static final int MOST = 75;
  private static final byte[] FOLD = {'\r', '\n', ' '};

  private final OutputStream out;

  FoldedLines(OutputStream out) {
    this.out = out;
  }

  /**
   * @param content content lines, each ended by CRLF
   */
  void write(String content) throws IOException {
    byte[] octets = content.getBytes(StandardCharsets.UTF_8);
    int written = 0;
    for (int at = 0; at < octets.length; ) {
      if (octets[at] == '\r' || octets[at] == '\n') {
        out.write(octets[at++]);
        written = 0;
        continue;
      }
      int length = lengthAt(octets[at]);
      if (written + length > MOST) {
        out.write(FOLD);
        written = 1;
      }
      out.write(octets, at, length);
      written += length;
      at += length;
    }
  }

  /** Octets of the character that begins with this one. */
  private static int lengthAt(byte first) {
    if (first >= 0) {
      return 1;
    }
    return first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
  }
}
