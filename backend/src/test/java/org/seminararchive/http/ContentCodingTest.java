package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, section 12.5.3. */
class GzipTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "gzip; true",
        "deflate, GZIP; true",
        "*; true",
        "br, *|q=0.1; true",
        "gzip|q=0; false",
        "gzip|q=0, *; false",
        "deflate; false",
        "identity; false",
        "*|q=0; false",
        "gzip|q=x; true"
      })
  void oneKnowsWhetherAnAnswerIsCompressed(String header, boolean compressed) {
    assertThat(Gzip.isAccepted(header.replace('|', ';'))).isEqualTo(compressed);
    assertThat(Gzip.isAccepted(null)).isFalse();
  }
}
