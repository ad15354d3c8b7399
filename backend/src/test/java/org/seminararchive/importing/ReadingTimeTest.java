package org.seminararchive.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.testing.AwkwardTexts;

/**
 * Reading any source takes time linear in its length. Superlinear texts either reach the limit of
 * {@code LinearPattern}, which is an error here, or the timeout, a hundred times the linear time.
 */
class ReadingTimeTest {
  private static final int SHORT = 6_000;
  private static final int LONG = 1_000_000;
  private static final Duration FAR_TOO_LONG = Duration.ofMinutes(2);

  private static final String HEADING = "\n\n\n第1回DLAP\n日時：2023年1月1日\n";
  private static final List<String> LINES =
      List.of("", "日時：1月1日10:00", "発表者：", "発表題目：", "概要：a\n参考文献：", "場所：", "パネル討論：", "資料：");
  private static final String COLUMNS = "回,日付,開始,題目,発表者,所属,概要,資料,参考文献,備考,言語\n";
  private static final List<String> CELLS =
      List.of("dlap 1", "2023/1/1", "10:00", "t", "a", "b", "c", "https://a.b/", "d", "e", "ja");

  private static final ReadingContext CONTEXT =
      new ReadingContext(
          Optional.of(URI.create("https://example.org/")),
          Optional.empty(),
          ZoneId.of("Asia/Tokyo"),
          List.of(
              new NamedSeries("dlap", Set.of("DLAP", "ディープラーニングと物理学")),
              new NamedSeries("mlphys", Set.of("学習物理領域セミナー"))));

  @ParameterizedTest
  @EnumSource
  void everyTextIsReadToItsEnd(SourceFormat format) {
    AwkwardTexts.of(SHORT).forEach(text -> ends(text, format));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("all")
  void everyTextOfAMegabyteIsReadToItsEnd(SourceFormat format) {
    AwkwardTexts.of(LONG).forEach(text -> ends(text, format));
  }

  @Test
  void everyTextInALabelledLineIsReadToItsEnd() {
    for (String text : AwkwardTexts.of(SHORT / LINES.size())) {
      StringBuilder page = new StringBuilder(HEADING);
      LINES.forEach(line -> page.append(line).append(text).append('\n'));
      ends(page.toString(), SourceFormat.TEXT);
    }
  }

  @Test
  @Tag("all")
  void everyTextOfAMegabyteInALabelledLineIsReadToItsEnd() {
    for (String text : AwkwardTexts.of(LONG)) {
      LINES.forEach(line -> ends(HEADING + line + text, SourceFormat.TEXT));
    }
  }

  @Test
  void everyTextInACellIsReadToItsEnd() {
    AwkwardTexts.of(SHORT / CELLS.size()).forEach(ReadingTimeTest::endsInEachCell);
  }

  @Test
  @Tag("all")
  void everyTextOfAMegabyteInACellIsReadToItsEnd() {
    AwkwardTexts.of(LONG).forEach(ReadingTimeTest::endsInEachCell);
  }

  private static void endsInEachCell(String text) {
    String cell = '"' + text.replace("\"", "\"\"") + '"';
    for (int i = 0; i < CELLS.size(); i++) {
      String before = String.join(",", CELLS.subList(0, i));
      String behind = String.join(",", CELLS.subList(i + 1, CELLS.size()));
      String row = before + (i == 0 ? "" : ",") + cell + (behind.isEmpty() ? "" : ",") + behind;
      ends(COLUMNS + row, SourceFormat.CSV);
    }
  }

  private static void ends(String text, SourceFormat format) {
    assertTimeoutPreemptively(
        FAR_TOO_LONG,
        () -> assertThat(Sources.read(text, format, CONTEXT, StopSignal.NONE)).isNotNull(),
        () -> format + " " + AwkwardTexts.name(text));
  }

  @ParameterizedTest
  @EnumSource
  void aReadingStopsWhenItIsTold(SourceFormat format) {
    AtomicInteger asked = new AtomicInteger();
    StopSignal stop =
        () -> {
          if (asked.incrementAndGet() == 3) {
            throw new CancellationException();
          }
        };
    String source =
        switch (format) {
          case CSV -> COLUMNS + (String.join(",", CELLS) + "\n").repeat(100);
          case YAML -> "sessions:\n" + "- {}\n".repeat(100);
          default -> HEADING.repeat(100);
        };
    assertThatThrownBy(() -> Sources.read(source, format, CONTEXT, stop))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(3);
  }
}
