package org.seminararchive.programme;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A broken file is told with its name, line and reason. */
class ProgrammeFileTest {
  @Test
  void anUnknownMemberIsNamedWithItsLine() {
    broken("speakers:\n  - name: {ja: 池祐一}\n    nickname: Ike\n", "2024.yaml:3:", "nickname");
  }

  @Test
  void aMissingMemberIsNamedWithTheLineOfItsOwner() {
    broken(
        "speakers:\n  - name: {ja: 池祐一}\nsessions:\n  - numbers: {dlap: 1}\n",
        "2024.yaml:4:",
        "start");
  }

  @Test
  void aValueOfAnotherTypeIsNamedWithItsLine() {
    broken(
        """
        sessions:
          - numbers: {dlap: 1}
            start: 2020-05-14T10:30:00+09:00
            talks:
              - references:
                  - text: A work
                    arxiv: 2307.02284
        """,
        "2024.yaml:7:",
        "arxiv");
  }

  @Test
  void aWrongIndentationIsNamedWithItsLine() {
    broken("series:\n  - slug: a\n   name: b\n", "2024.yaml:3:", "");
  }

  @Test
  void aMemberGivenTwiceIsNamedWithItsLine() {
    broken("speakers:\n  - name: {ja: あ}\n    name: {ja: い}\n", "2024.yaml:3:", "name");
  }

  @Test
  void aStartWithoutAnOffsetIsRefused() {
    broken(
        "sessions:\n  - numbers: {dlap: 1}\n    start: 2020-05-14T10:30:00\n",
        "2024.yaml:3:",
        "start");
  }

  private static void broken(String yaml, String place, String reason) {
    assertThatThrownBy(() -> ProgrammeFile.read("2024.yaml", yaml))
        .isInstanceOf(ProgrammeError.class)
        .hasMessageContaining(place)
        .hasMessageContaining(reason);
  }
}
