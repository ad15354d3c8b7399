package org.seminararchive.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;

/** Programme files as sources of imports. */
class ProgrammeReadingTest {
  private static Reading read(String yaml) {
    return read(yaml, "dlap", "mlphys", "other");
  }

  /**
   * @param slugs of the series in the archive
   */
  private static Reading read(String yaml, String... slugs) {
    var context =
        new ReadingContext(
            Optional.empty(),
            Optional.empty(),
            ZoneId.of("Asia/Tokyo"),
            Stream.of(slugs).map(slug -> new NamedSeries(slug, Set.of(slug))).toList());
    return Sources.read(yaml, SourceFormat.YAML, context, StopSignal.NONE);
  }

  private static String bundled(String file) throws IOException {
    try (var in = ProgrammeReadingTest.class.getResourceAsStream("/programme/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Finding onlyFinding(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().byLanguage()).containsOnlyKeys("ja", "en");
    return findings.get(0);
  }

  @Test
  void theBundledFilesAreReadWithoutAFinding() throws IOException {
    int sessions = 0;
    int talks = 0;
    for (int year = 2020; year <= 2024; year++) {
      Reading reading = read(bundled(year + ".yaml"));
      assertThat(reading.format()).isEqualTo(SourceFormat.YAML);
      assertThat(reading.findings()).isEmpty();
      assertThat(reading.sessions()).allMatch(s -> s.findings().isEmpty());
      sessions += reading.sessions().size();
      talks += reading.sessions().stream().mapToInt(s -> s.content().talks().size()).sum();
    }
    assertThat(sessions).isEqualTo(58);
    assertThat(talks).isEqualTo(62);
  }

  @Test
  void aSessionIsKnownByItsNumbersAndLines() throws IOException {
    String text = bundled("2024.yaml");
    ReadSession only = read("\uFEFF" + text).sessions().get(0);
    assertThat(only.heading()).isEqualTo("mlphys 6, dlap 58");
    assertThat(text.lines().toList().get(only.line() - 1)).contains("numbers:");
    assertThat(only.lastLine()).isEqualTo((int) text.lines().count());
    assertThat(only.content().session().start()).hasToString("2024-02-15T10:30+09:00");
    assertThat(only.content().talks().get(0).speakers().get(0).name()).isEqualTo("池祐一");
  }

  @Test
  void aWrongSessionIsRejectedWithItsLineAndTheOthersAreRead() {
    Reading reading =
        read(
            """
            sessions:
              - numbers: {dlap: 58}
                start: 2024-02-15T10:30:00+09:00
              - numbers: {dlap: 59}
                start: 2024-03-15T10:30:00+09:00
                venu: {ja: 京都}
              - numbers: {dlap: 60}
                start: 2024-02-31T10:30:00+09:00
            """);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.sessions().stream().map(ReadSession::isRejected))
        .containsExactly(false, true, true);
    Finding unknown = onlyFinding(reading.sessions().get(1).findings());
    assertThat(unknown.line()).isEqualTo(6);
    assertThat(unknown.message().in("en")).contains("venu");
    assertThat(unknown.message().in("ja")).contains("venu").contains("スキーマ");
    assertThat(reading.sessions().get(1).content().session().numbers()).containsEntry("dlap", 59);
    assertThat(onlyFinding(reading.sessions().get(2).findings()).line()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions:\n  - numbers: {dlap: 1\n",
        "sessions: [\n",
        "a\u0000b",
        "--- 1\n--- 2\n",
        "",
        "# nothing but a remark\n",
        "just words",
        "sessions: 5",
        "? {a: b}\n: c",
        "x: &a [*a]",
        "x: &a 1\ny: *a",
      })
  void whatIsNoProgrammeIsAFindingAndNoFailure(String yaml) {
    Reading reading = read(yaml);
    assertThat(reading.sessions()).isEmpty();
    assertThat(reading.findings())
        .isNotEmpty()
        .allMatch(f -> f.severity() == Finding.Severity.ERROR);
  }

  @Test
  void aSmallTextDoesNotBecomeAHugeOne() {
    var bomb = new StringBuilder("a0: &a0 {x: y}\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    Finding finding = onlyFinding(read(bomb.toString()).findings());
    assertThat(finding.line()).isLessThanOrEqualTo(2);
    assertThat(finding.message().in("ja")).contains("エイリアス");
    assertThat(read("[".repeat(100_000)).findings()).hasSize(1);
  }

  @Test
  void aMissingSeriesIsReported() {
    String yaml =
        """
        series:
          - slug: other
            name: {en: Other seminar}
            shortName: {en: Other}
            timeZone: Asia/Tokyo
        sessions:
          - numbers: {other: 1}
            start: 2024-02-15T10:30:00+09:00
          - numbers: {dlap: 59}
            start: 2024-03-15T10:30:00+09:00
        """;
    Reading reading = read(yaml, new String[] {"dlap"});
    assertThat(onlyFinding(reading.findings()).code()).isEqualTo("series-missing");
    Finding finding = onlyFinding(reading.sessions().get(0).findings());
    assertThat(finding.code()).isEqualTo("unknown-series");
    assertThat(finding.line()).isEqualTo(7);
    assertThat(reading.sessions().get(1).findings()).isEmpty();
    assertThat(read(yaml).findings()).isEmpty();
  }

  @Test
  void theListOfSpeakersIdentifiesPeople() {
    Reading reading =
        read(
            """
            speakers:
              - {name: {ja: 田中章詞, en: Akinori Tanaka}, id: 018f0000-0000-7000-8000-000000000001}
              - {name: {ja: 山田太郎}, id: 018f0000-0000-7000-8000-000000000002}
              - {name: {ja: 山田太郎}}
            sessions:
              - numbers: {dlap: 59}
                start: 2024-03-15T10:30:00+09:00
                talks:
                  - speakers:
                      - {name: Akinori Tanaka}
                      - {id: 018f0000-0000-7000-8000-000000000002, role: chair}
                      - {name: 池祐一}
              - numbers: {dlap: 60}
                start: 2024-04-15T10:30:00+09:00
                talks: [{speakers: [{name: 山田太郎}]}]
            """);
    var speakers = reading.sessions().get(0).content().talks().get(0).speakers();
    assertThat(speakers.get(0).id())
        .isEqualTo(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    assertThat(speakers.get(0).name()).isEqualTo("Akinori Tanaka");
    assertThat(speakers.get(1).name()).isEqualTo("山田太郎");
    assertThat(speakers.get(2).id()).isNull();
    assertThat(reading.sessions().get(0).findings()).isEmpty();
    assertThat(onlyFinding(reading.sessions().get(1).findings()).code()).isEqualTo("name-shared");
  }

  @Test
  void aBrokenFileOfManySessionsIsReadInTime() {
    Reading reading = read("sessions:\n" + "- {}\n".repeat(20_000));
    assertThat(reading.sessions()).hasSize(20_000).allMatch(ReadSession::isRejected);
    assertThat(reading.sessions().get(9).line()).isEqualTo(11);
  }
}
