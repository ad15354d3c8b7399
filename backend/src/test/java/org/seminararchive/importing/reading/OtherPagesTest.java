package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.Sources;

/** Pages in the styles of other seminars: values read and sessions held. */
class OtherPagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "definition-lists.html",
        "labels-above.md",
        "tables-of-labels.html",
        "table-of-sessions.md",
        "table-of-sessions.html",
        "dated-headings.md",
        "foreign-series.html",
        "agenda.html",
        "wiki.txt",
        "mail.txt",
        "wrapped-english.txt"
      })
  void areReadAsPrinted(String page) throws IOException {
    String ending = page.substring(page.indexOf('.') + 1);
    SourceFormat format =
        Stream.of(SourceFormat.values())
            .filter(f -> f.extension().equals(ending))
            .findFirst()
            .orElseThrow();
    Reading reading =
        Sources.read(
            resource(page), format, BundledPage.context(Optional.empty()), StopSignal.NONE);
    assertThat(PrintedReading.of(reading)).isEqualTo(resource(page + ".expected").strip());
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = OtherPagesTest.class.getResourceAsStream("/pages/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
