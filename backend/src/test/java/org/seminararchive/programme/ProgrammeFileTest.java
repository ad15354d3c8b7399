package org.seminararchive.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seminararchive.speaker.SpeakerContent;

/** Errors of a programme file are reported with name, line and reason. */
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

  @Test
  void everythingThatIsWrongInAnItemIsNamed() {
    broken(
        "sessions:\n  - numbers: {dlap: 1}\n    venu: {ja: あ}\n",
        "2024.yaml:3: /sessions/0/venu:",
        "2024.yaml:2: /sessions/0/start:");
  }

  @Test
  void anInvalidListIsNamedWithItsLine() {
    broken("series: []\nsessions: 5\n", "2024.yaml:2:", "array");
    broken("series: []\nspeaker: []\n", "2024.yaml:2:", "speaker");
    broken("- series\n", "2024.yaml:1:", "object");
  }

  @Test
  void aLaterItemIsNamedByItsPlaceInTheFile() {
    broken(
        "sessions:\n  - numbers: {dlap: 1}\n    start: 2020-05-14T10:30:00+09:00\n"
            + "  - numbers: {dlap: 2}\n    start: 2020-02-31T10:30:00+09:00\n",
        "2024.yaml:5:",
        "/sessions/1/start");
  }

  @Test
  void aFileInAnotherEncodingIsReported() {
    var shiftJis = "speakers:\n  - name: {ja: 池祐一}\n".getBytes(Charset.forName("Shift_JIS"));
    assertThatThrownBy(
            () ->
                readAll(
                    () ->
                        new InputStreamReader(
                            new ByteArrayInputStream(shiftJis), UTF_8.newDecoder())))
        .isInstanceOf(ProgrammeError.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aFileMayBeLongerThanMemoryHolds() {
    byte[] remark = ("# " + "x".repeat(997) + "\n").getBytes(UTF_8);
    byte[] person = "speakers:\n  - name: {ja: 池祐一}\n".getBytes(UTF_8);
    var parts =
        Stream.concat(
                Stream.generate(() -> new ByteArrayInputStream(remark)).limit(70_000),
                Stream.of(new ByteArrayInputStream(person)))
            .toList();
    List<String> names = new ArrayList<>();
    var file =
        new ProgrammeFile(
            "long.yaml",
            () ->
                new InputStreamReader(
                    new SequenceInputStream(Collections.enumeration(parts)), UTF_8));
    file.each(
        ProgrammeSection.SPEAKERS,
        item -> names.add(item.as(SpeakerContent.class).name().in("ja")));
    assertThat(names).containsExactly("池祐一");
  }

  private static void broken(String yaml, String place, String reason) {
    assertThatThrownBy(() -> readAll(() -> new StringReader(yaml)))
        .isInstanceOf(ProgrammeError.class)
        .hasMessageContaining(place)
        .hasMessageContaining(reason);
  }

  /** As the loader reads: continues after an error. */
  private static void readAll(BrokenYaml.Source text) {
    var file = new ProgrammeFile("2024.yaml", text);
    List<String> findings = new ArrayList<>();
    for (ProgrammeSection section : ProgrammeSection.values()) {
      noting(
          findings,
          () -> file.each(section, item -> noting(findings, () -> item.as(section.type()))));
    }
    if (!findings.isEmpty()) {
      throw new ProgrammeError(findings);
    }
  }

  private static void noting(List<String> findings, Runnable step) {
    try {
      step.run();
    } catch (ProgrammeError e) {
      findings.addAll(e.findings());
    }
  }
}
