package org.seminararchive.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reading ends within its time and memory limits, and finds the readable text. */
@Tag("all")
class HostilePdfTrial {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theReadingEnds(HostilePdf hostile) throws IOException {
    Path pdf = Files.write(folder.resolve("a.pdf"), hostile.content());
    var reading = new PdfProcess(new StrictPdfSettings(10, 192));
    PdfResult result = reading.read(pdf, Files.createDirectory(folder.resolve("work")));
    System.out.printf(
        "%s: %s, %d pages, text on %d%n",
        hostile, result.outcome(), result.pages(), result.texts().size());
    assertThat(String.join(" ", result.texts().values())).contains(hostile.text());
    result
        .picture()
        .ifPresent(picture -> assertThat(picture.toFile().length()).isLessThan(300_001));
    assertThatCode(() -> PageText.ofPages(result.texts())).doesNotThrowAnyException();
  }
}
