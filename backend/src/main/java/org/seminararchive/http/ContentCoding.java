package org.seminararchive.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Content codings (RFC 9110, section 8.4.1). Responses are cached compressed, so that each is
 * compressed once per revision. Levels are the best trade-off for lists of talks.
 */
public enum ContentCoding {
  /** RFC 7932. */
  BR("br") {
    @Override
    boolean isAvailable() {
      return Brotli4jLoader.isAvailable();
    }

    @Override
    OutputStream open(OutputStream out) throws IOException {
      Brotli4jLoader.ensureAvailability();
      return new BrotliOutputStream(out, new Encoder.Parameters().setQuality(5));
    }
  },
  /** RFC 8878. */
  ZSTD("zstd") {
    @Override
    boolean isAvailable() {
      return ZstdAvailability.IS_GIVEN;
    }

    @Override
    OutputStream open(OutputStream out) throws IOException {
      return new ZstdOutputStream(out, 6);
    }
  },
  GZIP("gzip") {
    @Override
    OutputStream open(OutputStream out) throws IOException {
      return new java.util.zip.GZIPOutputStream(out, 1 << 13);
    }
  },
  IDENTITY("identity") {
    @Override
    OutputStream open(OutputStream out) {
      return out;
    }
  };

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /** Name in headers and ETags. */
  public String token() {
    return token;
  }

  /** True if the platform supports the coding. */
  boolean isAvailable() {
    return true;
  }

  abstract OutputStream open(OutputStream out) throws IOException;

  /** Writes a body in pieces. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Compresses the written bytes. If writing fails, the stream is not completed. */
  final void write(OutputStream out, Writing writing) throws IOException {
    var sink = new Sink(out);
    try (OutputStream coded = open(sink)) {
      try {
        writing.to(coded);
      } catch (IOException | RuntimeException e) {
        sink.isClosed = true;
        throw e;
      }
    }
  }

  public final byte[] encode(byte[] plain) {
    if (this == IDENTITY) {
      return plain;
    }
    var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream out = open(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /** Ignores that the compressing stream closes it. */
  private static final class Sink extends FilterOutputStream {
    private boolean isClosed;

    private Sink(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!isClosed) {
        out.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!isClosed) {
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Checked once: the native library is not available on every platform. */
  private static final class ZstdAvailability {
    private static final boolean IS_GIVEN = isLoadable();

    private static boolean isLoadable() {
      try {
        com.github.luben.zstd.util.Native.load();
        return com.github.luben.zstd.util.Native.isLoaded();
      } catch (LinkageError e) {
        return false;
      }
    }
  }
}
