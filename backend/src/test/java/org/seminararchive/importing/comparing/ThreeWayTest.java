package org.seminararchive.importing.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayTest {
  /** An empty cell is an absent field. */
  @ParameterizedTest
  @CsvSource({
    "REMEMBERED, a, a, a, KEEP",
    "REMEMBERED, a, a, b, KEEP",
    "REMEMBERED, a, a,  , KEEP",
    "REMEMBERED,  ,  , b, KEEP",
    "REMEMBERED, a, b, b, AGREE",
    "REMEMBERED, a, b, a, WRITE",
    "REMEMBERED, a,  , a, WRITE",
    "REMEMBERED,  , b,  , WRITE",
    "REMEMBERED, a, b, c, CONFLICT",
    "REMEMBERED, a,  , c, CONFLICT",
    "REMEMBERED,  , b, c, CONFLICT",
    "FOUNDED, a, a, b, KEEP",
    "FOUNDED, a, b, a, WRITE",
    "FOUNDED, a, b, b, AGREE",
    "FOUNDED, a, b, c, CONFLICT",
    "FOUNDED, a,  , a, KEEP",
    "UNKNOWN,  , b,  , WRITE",
    "UNKNOWN,  , b, b, AGREE",
    "UNKNOWN,  , b, c, CONFLICT",
    "UNKNOWN,  ,  , c, KEEP"
  })
  void whatOnlyTheSourceChangedIsWritten(
      Earlier.Kind kind, String last, String source, String archive, ThreeWay verdict) {
    assertThat(
            ThreeWay.of(
                kind,
                source != null,
                archive != null,
                () -> Objects.equals(source, last),
                () -> Objects.equals(source, archive),
                () -> Objects.equals(archive, last)))
        .isEqualTo(verdict);
  }
}
