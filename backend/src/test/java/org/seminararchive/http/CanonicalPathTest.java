package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1//talks, /api/v1/talks",
    "//api/v1/talks, /api/v1/talks",
    "/api/v1/talks///, /api/v1/talks",
    "/api/v1/, /api/v1",
    "/api/v1/talks/../series, /api/v1/series",
    "/api/v1/registrations/../webhooks, /api/v1/webhooks",
    "/x/../api/v1/./talks, /api/v1/talks",
    "/../../api/v1/talks/., /api/v1/talks",
    "/api/v1/%2e%2e/v1/talks, /api/v1/talks",
    "/api/v1/..;a=b/v1/talks;c, /api/v1/talks",
    "/api, /api/docs",
    "/api/, /api/docs",
    "/api/v1/%74alks, /api/v1/talks",
    "/%61pi/v1/talks%2eics, /api/v1/talks.ics",
    "/api/v1/talks/0190ABCD-0000-7000-8000-00000000000F,"
        + " /api/v1/talks/0190abcd-0000-7000-8000-00000000000f",
    "/api/v1/talks/0190ABCD-0000-7000-8000-00000000000F.ics,"
        + " /api/v1/talks/0190abcd-0000-7000-8000-00000000000f.ics",
    "/api/v1/sessions/0190ABCD-0000-7000-8000-00000000000F/talks/,"
        + " /api/v1/sessions/0190abcd-0000-7000-8000-00000000000f/talks",
  })
  void eachSpellingHasOneCanonicalForm(String spelling, String canonical) {
    assertThat(CanonicalPath.of(spelling)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/talks",
        "/api/v1/talks/0190abcd-0000-7000-8000-00000000000f",
        "/api/v1/series/DLAP",
        // Decoding reserved characters would change the meaning.
        "/api/v1/series/a%2Fb",
        "/api/v1/series/%E3%81%82",
        "/api/v1/series/%zz",
      })
  void aCanonicalFormStaysAsItIs(String path) {
    assertThat(CanonicalPath.of(path)).isEqualTo(path);
  }
}
