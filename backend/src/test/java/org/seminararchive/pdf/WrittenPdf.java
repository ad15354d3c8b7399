package org.seminararchive.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** English slides written with PDFBox. */
public final class WrittenPdf {
  private WrittenPdf() {}

  /** One page for each text; lines are separated by line feeds. */
  public static byte[] of(String... pages) {
    try (PDDocument document = document(pages)) {
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param password needed to open it; empty for none
   * @param mayExtract whether the author permits the extraction of text
   */
  static byte[] encrypted(String password, boolean mayExtract, String... pages) {
    try (PDDocument document = document(pages)) {
      var permission = new AccessPermission();
      permission.setCanExtractContent(mayExtract);
      document.protect(new StandardProtectionPolicy("owner", password, permission));
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument document(String... pages) throws IOException {
    var document = new PDDocument();
    var font = new PDType1Font(FontName.HELVETICA);
    for (String text : pages) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 20);
        content.setLeading(30);
        content.newLineAtOffset(50, 700);
        for (String line : text.split("\n")) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return document;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
