package org.seminararchive.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDFs object by object, including invalid ones. Object 1 is the catalog. */
final class RawPdf {
  static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

  private final List<byte[]> objects = new ArrayList<>();

  /** Adds an object and returns its number. */
  int add(String body) {
    objects.add(latin(body));
    return objects.size();
  }

  /** Adds a stream; {@code entries} are those of its dictionary beside the length. */
  int stream(String entries, byte[] data) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(latin("<<%s/Length %d>>\nstream\n".formatted(entries, data.length)));
    body.writeBytes(data);
    body.writeBytes(latin("\nendstream"));
    objects.add(body.toByteArray());
    return objects.size();
  }

  int stream(String text) {
    return stream("", latin(text));
  }

  /** A document whose only page has these entries and this content. */
  static byte[] page(String entries, String content) {
    var pdf = new RawPdf();
    pdf.add("<</Type/Catalog/Pages 2 0 R>>");
    pdf.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.add(
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>" + entries + ">>");
    pdf.stream(content);
    pdf.add(FONT);
    return pdf.bytes();
  }

  byte[] bytes() {
    return bytes("");
  }

  /**
   * @param trailer further entries of the trailer
   */
  byte[] bytes(String trailer) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(latin("%PDF-1.7\n"));
    var table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.size()));
      file.writeBytes(latin((i + 1) + " 0 obj\n"));
      file.writeBytes(objects.get(i));
      file.writeBytes(latin("\nendobj\n"));
    }
    int start = file.size();
    int size = objects.size() + 1;
    file.writeBytes(
        latin(
            "xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(size, table, size, trailer, start)));
    return file.toByteArray();
  }

  /** Compressed bytes of one value; {@code times} may be much more than memory holds. */
  static byte[] deflated(byte[] value, long times) {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes, new Deflater(9), 1 << 16)) {
      for (long i = 0; i < times; i++) {
        deflater.write(value);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
