package org.seminararchive.pdf.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Result of the reading process: the number of pages, and texts by page number. Written page by
 * page, so that a kill does not lose the preceding pages.
 *
 * @param pages number of pages; 0 if unknown
 * @param isComplete true if the reader reached the last page or a limit
 */
public record PdfTexts(int pages, SortedMap<Integer, String> texts, boolean isComplete) {
  /** Upper bound of pages that are read. */
  public static final int MOST_PAGES = 500;

  /** Upper bound of a page in UTF-16 units; three bytes each fit into the format. */
  public static final int MOST_IN_PAGE = 20_000;

  /** Stands between parts of a page that are apart. */
  public static final char GAP = '\f';

  /** UTF-16 units after which the rest is not read. */
  static final int MOST = 1_000_000;

  private static final int END = 0;

  /** Writes a result. */
  static final class Output implements AutoCloseable {
    private final DataOutputStream data;

    Output(Path file) throws IOException {
      data = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void start(int pages) throws IOException {
      data.writeInt(pages);
      data.flush();
    }

    void page(int number, String text) throws IOException {
      data.writeInt(number);
      data.writeUTF(text.length() > MOST_IN_PAGE ? text.substring(0, MOST_IN_PAGE) : text);
      data.flush();
    }

    /**
     * @param pages number of visited pages
     */
    void end(int pages) throws IOException {
      data.writeInt(END);
      data.writeInt(pages);
      data.flush();
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }

  /** Reads a result that may be truncated. */
  public static PdfTexts read(Path file) throws IOException {
    var texts = new TreeMap<Integer, String>();
    int pages = 0;
    try (var data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      pages = data.readInt();
      for (int page = data.readInt(); page != END; page = data.readInt()) {
        texts.put(page, data.readUTF());
      }
      return new PdfTexts(data.readInt(), texts, true);
    } catch (EOFException | NoSuchFileException | UTFDataFormatException e) {
      return new PdfTexts(pages, texts, false);
    }
  }
}
