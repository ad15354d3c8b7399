package org.seminararchive.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * Media types of files by content. The accepted formats are few, so their signatures are a table;
 * programs and other unknown binaries have no type and are refused. HTML and SVG are plain text,
 * which no browser executes.
 */
final class FileType {
  static final String PDF = "application/pdf";
  static final String TEXT = "text/plain;charset=UTF-8";
  private static final String ZIP = "application/zip";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** Types that browsers display without executing anything. */
  private static final Set<String> DISPLAYED =
      Set.of(PDF, "image/png", "image/jpeg", "image/gif", "image/webp");

  /** Number of bytes read from the start and from the end of a file. */
  static final int HEAD = 64 << 10;

  static final int TAIL = 4 << 10;

  private record Signature(String bytes, String type) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", PDF),
          new Signature("\u0089PNG\r\n\u001a\n", "image/png"),
          new Signature("\u00ff\u00d8\u00ff", "image/jpeg"),
          new Signature("GIF87a", "image/gif"),
          new Signature("GIF89a", "image/gif"),
          new Signature("PK\u0003\u0004", ZIP),
          // Office before 2007.
          new Signature("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-cfb"),
          new Signature("\u001f\u008b\b", "application/gzip"),
          new Signature("%!PS", "application/postscript"));

  /**
   * Local file headers of an archive (APPNOTE.TXT, section 4.3.7) with the start of their names.
   */
  private static final LinearPattern ENTRY =
      LinearPattern.compile("(?s)PK\u0003\u0004.{26}(ppt|word|xl)/");

  /** OpenDocument and EPUB have their type as the first entry, uncompressed. */
  private static final LinearPattern FIRST_ENTRY =
      LinearPattern.compile(
          "(?s)PK\u0003\u0004.{26}mimetype(application/(?:vnd\\.oasis\\.opendocument\\.[a-z-]+|epub\\+zip))PK");

  private static final LinearPattern BINARY =
      LinearPattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1A\\x1C-\\x1F\\x7F]");

  private static final LinearPattern PROGRAM = LinearPattern.compile("(?:#!|MZ)");

  private FileType() {}

  /** True if a browser displays the type itself. */
  static boolean isDisplayed(String type) {
    return DISPLAYED.contains(type);
  }

  /**
   * @param head first {@value #HEAD} bytes, or all
   * @param tail last {@value #TAIL} bytes, or all
   * @return empty for a format that is not accepted
   */
  static Optional<String> of(byte[] head, byte[] tail) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    for (Signature each : SIGNATURES) {
      if (start.startsWith(each.bytes())) {
        return Optional.of(each.type().equals(ZIP) ? archive(start) : each.type());
      }
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return Optional.of("image/webp");
    }
    return isText(head, start) ? Optional.of(text(start, tail)) : Optional.empty();
  }

  private static String archive(String start) {
    var first = FIRST_ENTRY.matcher(start);
    if (first.lookingAt()) {
      return first.group(1);
    }
    var entry = ENTRY.matcher(start);
    if (!entry.find()) {
      return ZIP;
    }
    return switch (entry.group(1)) {
      case "ppt" -> OFFICE + "presentationml.presentation";
      case "word" -> OFFICE + "wordprocessingml.document";
      default -> OFFICE + "spreadsheetml.sheet";
    };
  }

  private static boolean isText(byte[] head, String start) {
    if (head.length == 0 || PROGRAM.matcher(start).lookingAt() || BINARY.occursIn(start)) {
      return false;
    }
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    // The last character may be cut.
    CoderResult read = utf8.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
    return !read.isError();
  }

  private static String text(String start, byte[] tail) {
    String end = new String(tail, StandardCharsets.ISO_8859_1).strip();
    boolean isJson = start.strip().startsWith("{") && end.endsWith("}");
    if (!isJson) {
      return TEXT;
    }
    return end.contains("\"nbformat\"") || start.contains("\"nbformat\"")
        ? "application/x-ipynb+json"
        : "application/json";
  }
}
