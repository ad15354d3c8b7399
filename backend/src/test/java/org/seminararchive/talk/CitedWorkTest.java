package org.seminararchive.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same work has the same key, however it is cited. */
class CitedWorkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arXiv:2307.00721                              | arXiv:2307.00721
          ARXIV:2307.00721v2                            | arXiv:2307.00721
          arxiv: 2307.00721                             | arXiv:2307.00721
          2307.00721                                    | arXiv:2307.00721
          ２３０７．００７２１                              | arXiv:2307.00721
          https://arxiv.org/abs/2307.00721v1            | arXiv:2307.00721
          http://www.arxiv.org/pdf/2307.00721.pdf       | arXiv:2307.00721
          https://doi.org/10.48550/arXiv.2307.00721     | arXiv:2307.00721
          10.48550/arXiv.2307.00721                     | arXiv:2307.00721
          hep-th/9711200                                | arXiv:hep-th/9711200
          https://arxiv.org/abs/math.GT/0309136         | arXiv:math/0309136
          doi:10.1103/PhysRevD.100.011501               | doi:10.1103/physrevd.100.011501
          10.1103/physrevd.100.011501                   | doi:10.1103/physrevd.100.011501
          https://doi.org/10.1103/PhysRevD.100.011501   | doi:10.1103/physrevd.100.011501
          https://dx.doi.org/10.1103/PhysRevD.100.011501 | doi:10.1103/physrevd.100.011501
          10.1016/S0370-2693(97)01,5                    | doi:10.1016/s0370-2693(97)01%2C5
          doi:10.1016/s0370-2693(97)01%2C5              | doi:10.1016/s0370-2693(97)01%2C5
          text:swatanabejpnjstat                        | text:swatanabejpnjstat
          S. Watanabe, Jpn. J. Stat.                    | text:swatanabejpnjstat
          """)
  void aReaderMayNameAWorkInAnyWay(String given, String key) {
    assertThat(CitedWork.named(given)).isEqualTo(key);
    assertThat(CitedWork.named(key)).as("a key is its own name").isEqualTo(key);
  }

  @Test
  void aReferenceIsIdentifiedByWhatItHas() {
    assertThat(CitedWork.of("A. Author", "2307.00721", "10.1103/x", null))
        .isEqualTo("arXiv:2307.00721");
    assertThat(CitedWork.of("A. Author", null, "10.1103/X", null)).isEqualTo("doi:10.1103/x");
    assertThat(CitedWork.of("A. Author", null, null, "https://arxiv.org/abs/2307.00721v3"))
        .isEqualTo("arXiv:2307.00721");
    assertThat(CitedWork.of("A. Author, arXiv:2307.00721 [hep-th]", null, null, null))
        .isEqualTo("arXiv:2307.00721");
    assertThat(CitedWork.of("A. Author (doi:10.1103/X).", null, null, null))
        .isEqualTo("doi:10.1103/x");
    assertThat(CitedWork.of("伊庭，private communication", null, null, "https://example.org"))
        .isEqualTo(CitedWork.of("伊庭, Private  Communication.", null, null, null));
  }

  @Test
  void longTextsDifferAlsoAtTheEnd() {
    String text = "word ".repeat(100);
    assertThat(CitedWork.of(text + "a", null, null, null))
        .isNotEqualTo(CitedWork.of(text + "b", null, null, null))
        .hasSizeLessThan(250);
  }
}
