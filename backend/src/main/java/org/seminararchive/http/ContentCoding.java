package org.seminararchive.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.seminararchive.text.LinearPattern;

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

  private static final LinearPattern SEMICOLON = LinearPattern.compile("(?:(?<!\\s)\\s++)?+;\\s*+");
  private static final String ANY = "*";

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

  /**
   * The coding that the client prefers; among equal ones, the one with the smallest responses.
   *
   * @param accepted value of {@code Accept-Encoding} (RFC 9110, section 12.5.3), may be {@code
   *     null}
   */
  public static ContentCoding preferred(String accepted) {
    Map<String, Float> weights = weights(accepted);
    return Arrays.stream(values())
        .filter(coding -> coding != IDENTITY && coding.isAvailable())
        .filter(coding -> coding.weight(weights) > 0)
        .max(
            Comparator.<ContentCoding, Float>comparing(coding -> coding.weight(weights))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(IDENTITY);
  }

  private float weight(Map<String, Float> weights) {
    return weights.getOrDefault(token, weights.getOrDefault(ANY, 0f));
  }

  private static Map<String, Float> weights(String accepted) {
    Map<String, Float> weights = new TreeMap<>();
    for (String part : accepted == null ? new String[0] : accepted.split(",")) {
      String[] words = SEMICOLON.split(part.strip().toLowerCase(Locale.ROOT));
      String coding = words[0].equals("x-gzip") ? GZIP.token : words[0];
      weights.put(coding, words.length > 1 ? weight(words[1]) : 1);
    }
    return weights;
  }

  private static float weight(String parameter) {
    try {
      return parameter.startsWith("q=") ? Float.parseFloat(parameter.substring(2)) : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
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
    private static final boolean IS_GIVEN = look();

    private static boolean look() {
      try {
        com.github.luben.zstd.util.Native.load();
        return com.github.luben.zstd.util.Native.isLoaded();
      } catch (LinkageError e) {
        return false;
      }
    }
  }
}
