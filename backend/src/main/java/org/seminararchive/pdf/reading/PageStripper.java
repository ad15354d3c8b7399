package org.seminararchive.pdf.reading;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Extracts texts page by page in one pass, in the order of the content. */
final class PageStripper extends PDFTextStripper {
  /** Upper bound of glyphs of a page, because their positions are kept in memory. */
  private static final int MOST_GLYPHS = 100_000;

  /** Font sizes from one line down to the next one, if they belong to different parts. */
  private static final float APART = 2.5f;

  private final PdfTexts.Output output;
  private final StringWriter text = new StringWriter();
  private final Set<COSStream> shown = Collections.newSetFromMap(new IdentityHashMap<>());
  private TextPosition last;
  private int glyphs;
  private int length;

  PageStripper(PdfTexts.Output output) {
    this.output = output;
    setEndPage(PdfTexts.MOST_PAGES);
    setLineSeparator("\n");
    // Removes duplicate glyphs, which some PDFs print to simulate bold text.
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * @param claimed number of pages according to the PDF
   * @return number of pages; the claimed number if not all pages were visited
   */
  int strip(PDDocument document, int claimed) throws IOException {
    try {
      writeText(document, text);
      // The counter starts at 1 and is incremented after the last page.
      return getCurrentPageNo() - 1;
    } catch (LastPage e) {
      return Math.max(claimed, getCurrentPageNo());
    }
  }

  @Override
  protected void startPage(PDPage page) {
    glyphs = 0;
    text.getBuffer().setLength(0);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++glyphs <= MOST_GLYPHS) {
      super.processTextPosition(glyph);
    }
  }

  /** With all glyphs of the page, before they become lines. */
  @Override
  protected void writePage() throws IOException {
    charactersByArticle.forEach(Ruby::remove);
    last = null;
    super.writePage();
  }

  /** Marks what stands apart: another text box, or a heading. */
  @Override
  protected void writeString(String line, List<TextPosition> glyphs) throws IOException {
    TextPosition first = glyphs.get(0);
    if (last != null
        && first.getYDirAdj() - last.getYDirAdj() > APART * Math.max(Ruby.size(first), 1)) {
      writeString(String.valueOf(PdfTexts.GAP));
    }
    last = glyphs.get(glyphs.size() - 1);
    super.writeString(line, glyphs);
  }

  /** A form within itself, which no PDF may have, would be shown without end. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    COSStream content = form.getCOSObject();
    if (shown.add(content)) {
      super.showForm(form);
      shown.remove(content);
    }
  }

  @Override
  protected void endPage(PDPage page) {
    int number = getCurrentPageNo();
    try {
      if (!text.toString().isBlank()) {
        output.page(number, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    length += text.getBuffer().length();
    if (number >= PdfTexts.MOST_PAGES || length >= PdfTexts.MOST) {
      throw new LastPage();
    }
  }

  private static final class LastPage extends RuntimeException {
    private static final long serialVersionUID = 1;

    LastPage() {
      super(null, null, false, false);
    }
  }
}
