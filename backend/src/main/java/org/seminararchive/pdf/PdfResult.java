package org.seminararchive.pdf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.seminararchive.pdf.reading.PdfOutcome;

/**
 * What was read of a PDF.
 *
 * @param pages number of pages; 0 if unknown
 * @param texts by page number, cleaned and bounded; pages without text are absent
 * @param picture temporary JPEG of the first page
 */
record PdfResult(
    PdfOutcome outcome, int pages, SortedMap<Integer, String> texts, Optional<Path> picture) {}
