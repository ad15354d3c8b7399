package org.seminararchive.web;

import io.vertx.core.http.impl.MimeMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.seminararchive.http.ContentCoding;
import org.seminararchive.http.Digest;
import org.seminararchive.text.LinearPattern;

/**
 * A file of the frontend. The ETag is a hash of its content, so it survives restarts.
 *
 * @param type media type with charset
 */
record StaticFile(byte[] bytes, String type, String tag) {
  private static final String FOLDER = "META-INF/resources";

  /** Compressed files by the hash of their content. */
  private static final String PACKED = "META-INF/packed/";

  private static final LinearPattern NAME =
      LinearPattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)++");
  private static final LinearPattern COMPRESSIBLE =
      LinearPattern.compile("text/.*|application/(?:json|javascript)|image/svg\\+xml");

  /** A bundled file: its name contains a hash of its content, so it never changes. */
  private static final LinearPattern BUNDLED =
      LinearPattern.compile("/(?:app|style)/[a-z-]+-[0-9A-Z]{8}\\.(?:js|css)");

  /** True if a response with this file is valid for ever (RFC 8246). */
  static boolean isImmutable(String path) {
    return BUNDLED.matches(path);
  }

  /** Empty if the file does not exist. */
  static Optional<StaticFile> at(String path) {
    if (!NAME.matches(path)) {
      return Optional.empty();
    }
    String type = MimeMapping.getMimeTypeForFilename(path);
    if (type == null) {
      return Optional.empty();
    }
    String charset = type.startsWith("text/") ? ";charset=UTF-8" : "";
    return content(FOLDER + path)
        .map(bytes -> new StaticFile(bytes, type + charset, Digest.of(bytes)));
  }

  private static Optional<byte[]> content(String name) {
    try (InputStream file = StaticFile.class.getClassLoader().getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The compressed file: that of the packaging if there is one. Fonts and images are compressed
   * already.
   */
  StaticFile in(ContentCoding coding) {
    byte[] coded =
        content(PACKED + tag + "." + coding.token()).orElseGet(() -> coding.encode(bytes));
    return new StaticFile(coded, type, tag + "-" + coding.token());
  }

  boolean isCompressible() {
    return COMPRESSIBLE.matches(type.split(";", 2)[0]);
  }
}
