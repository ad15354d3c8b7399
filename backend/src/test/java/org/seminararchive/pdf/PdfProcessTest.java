package org.seminararchive.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seminararchive.pdf.reading.PdfOutcome;

/** One case for each outcome of the process; HostilePdfTrial has many more. */
class PdfProcessTest {
  @TempDir private Path folder;

  private PdfResult read(byte[] content, long seconds) throws IOException {
    Path pdf = Files.write(folder.resolve("a.pdf"), content);
    Path work = Files.createTempDirectory(folder, "work");
    return new PdfProcess(new StrictPdfSettings(seconds, 40)).read(pdf, work);
  }

  @Test
  void allTextIsRead() throws IOException {
    PdfResult result = read(WrittenPdf.of("One", "", "Three"), 60);
    assertThat(result.outcome()).isEqualTo(PdfOutcome.READ);
    assertThat(result.pages()).isEqualTo(3);
    assertThat(result.texts()).hasSize(2).containsEntry(1, "One").containsEntry(3, "Three");
    assertThat(result.picture()).isPresent();
  }

  @Test
  void pagesAreCounted() throws IOException {
    assertThat(read(HostilePdf.CLAIMED_PAGES.content(), 60).pages()).isEqualTo(1);
  }

  @Test
  void aPasswordIsMissing() throws IOException {
    assertThat(read(WrittenPdf.encrypted("secret", true, "One"), 60).outcome())
        .isEqualTo(PdfOutcome.ENCRYPTED);
  }

  @Test
  void aDamagedFileIsNotRead() throws IOException {
    assertThat(read(HostilePdf.NOISE.content(), 60).outcome()).isEqualTo(PdfOutcome.DAMAGED);
  }

  @Test
  void aDecompressionBombEndsAtItsMemoryLimit() throws IOException {
    PdfResult result = read(HostilePdf.BOMB_OF_NUMBERS.content(), 60);
    assertThat(result.outcome()).isEqualTo(PdfOutcome.OUT_OF_MEMORY);
    assertThat(result.texts()).isEmpty();
  }

  @Test
  void anEndlessReadingIsKilled() throws IOException {
    assertThat(read(HostilePdf.FORMS_OF_FORMS.content(), 1).outcome())
        .isEqualTo(PdfOutcome.OUT_OF_TIME);
  }
}
