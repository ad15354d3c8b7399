package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seminararchive.programme.ProgrammeSession;

/** A page with all conventions of hand-written pages is read completely in every format. */
class PageReadingTest {
  /** Content that the style of the bundled page lacks: remarks and co-hosts. */
  private static final List<String> UNWRITTEN = List.of("/remarks", "/coHosts");

  @Test
  void theMarkdownGivesTheWholeArchive() {
    assertWhole(
        BundledPage.read(BundledPage.markdown(), SourceFormat.MARKDOWN, BundledPage.context()));
  }

  @Test
  void thePublishedPageGivesTheSame() {
    String html = BundledPage.published(BundledPage.markdown());
    assertWhole(BundledPage.read(html, SourceFormat.HTML, BundledPage.context()));
  }

  @Test
  void theSavedTextGivesTheSameButForItsLinks() {
    String saved = BundledPage.saved(BundledPage.markdown());
    Reading reading = BundledPage.read(saved, SourceFormat.TEXT, BundledPage.context());
    assertThat(reading.sessions()).hasSize(58);
    for (int i = 0; i < 58; i++) {
      ProgrammeSession wanted = BundledPage.bundled().get(i);
      ProgrammeSession read = reading.sessions().get(i).content();
      assertThat(read.session().start()).isEqualTo(wanted.session().start());
      assertThat(read.session().numbers()).isEqualTo(wanted.session().numbers());
      assertThat(read.talks()).hasSameSizeAs(wanted.talks());
    }
  }

  @Test
  void withoutTheDayOfTheRevisionTheYearsAreTheSame() {
    assertWhole(
        BundledPage.read(
            BundledPage.markdown(), SourceFormat.MARKDOWN, BundledPage.context(Optional.empty())));
  }

  @Test
  void aSessionUnderAnotherYearHasAFinding() {
    Reading reading =
        BundledPage.read(BundledPage.markdown(), SourceFormat.MARKDOWN, BundledPage.context());
    ReadSession session = number(reading, 48);
    assertThat(session.content().session().start().getYear()).isEqualTo(2023);
    assertThat(session.findings()).extracting(Finding::code).contains("heading-year");
    assertThat(session.evidence())
        .filteredOn(e -> e.field().equals("year"))
        .singleElement()
        .satisfies(e -> assertThat(e.basis()).contains("order", "material"));
  }

  private static ReadSession number(Reading reading, int number) {
    return reading.sessions().stream()
        .filter(s -> s.content().session().numbers().get("dlap") == number)
        .findFirst()
        .orElseThrow();
  }

  private static void assertWhole(Reading reading) {
    assertThat(reading.findings()).isEmpty();
    Map<String, Map<String, String>> differences = new LinkedHashMap<>();
    List<ProgrammeSession> wanted = BundledPage.bundled();
    assertThat(reading.sessions()).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      Map<String, String> different = new TreeMap<>();
      Map<String, String> one = BundledPage.fields(wanted.get(i));
      Map<String, String> other = BundledPage.fields(reading.sessions().get(i).content());
      var keys = new ArrayList<>(one.keySet());
      keys.addAll(other.keySet());
      for (String key : keys) {
        if (UNWRITTEN.stream().noneMatch(key::contains)
            && !java.util.Objects.equals(one.get(key), other.get(key))) {
          different.put(key, one.get(key) + " | " + other.get(key));
        }
      }
      if (!different.isEmpty()) {
        differences.put(wanted.get(i).session().numbers().toString(), different);
      }
    }
    assertThat(differences).isEmpty();
  }
}
