package org.seminararchive.pdf.reading;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Main class of the reading process. Reads the text of each page before it draws the first page, so
 * that a failure of drawing does not lose the text. Nothing in a PDF is executed or fetched.
 */
public final class PdfReading {
  private PdfReading() {}

  /**
   * @param arguments the PDF, the file for {@link PdfTexts}, the file for the picture
   */
  public static void main(String... arguments) {
    preferThisProcessWhenMemoryEnds();
    endWithTheServer();
    Runtime.getRuntime().halt(status(arguments));
  }

  private static int status(String... arguments) {
    try {
      return read(new File(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).status();
    } catch (InvalidPasswordException e) {
      return PdfOutcome.ENCRYPTED.status();
    } catch (OutOfMemoryError e) {
      return PdfOutcome.OUT_OF_MEMORY.status();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return PdfOutcome.DAMAGED.status();
    }
  }

  /** Reads in the current process, for PDFs that are known to be harmless. */
  public static PdfOutcome read(File pdf, Path texts, Path picture) throws IOException {
    // In memory only, so that decompressed streams cannot fill the disk.
    try (PDDocument document =
            Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        var output = new PdfTexts.Output(texts)) {
      // Each page has at least one byte.
      int claimed = (int) Math.min(document.getNumberOfPages(), pdf.length());
      output.start(claimed);
      PdfOutcome outcome = PdfOutcome.READ;
      if (document.getCurrentAccessPermission().canExtractContent()) {
        output.end(new PageStripper(output).strip(document, claimed));
      } else {
        outcome = PdfOutcome.PROTECTED;
      }
      draw(document, picture);
      return outcome;
    }
  }

  private static void draw(PDDocument document, Path picture) {
    try {
      FirstPage.draw(document, picture);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // The picture is optional; some Java installations cannot draw.
    }
  }

  /** Linux only. */
  private static void preferThisProcessWhenMemoryEnds() {
    try {
      Path score = Path.of("/proc/self/oom_score_adj");
      if (Files.isWritable(score)) {
        Files.writeString(score, "1000");
      }
    } catch (IOException e) {
      // The limits of this JVM remain.
    }
  }

  /** Ends this process with the server, whose end closes the standard input. */
  private static void endWithTheServer() {
    var watch =
        new Thread(
            () -> {
              try (InputStream server = System.in) {
                while (server.read() >= 0) {
                  // Nothing is sent.
                }
              } catch (IOException e) {
                // Same as the end of the stream.
              }
              Runtime.getRuntime().halt(PdfOutcome.DAMAGED.status());
            });
    watch.setDaemon(true);
    watch.start();
  }
}
