package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.Sources;
import org.seminararchive.importing.reading.ReadingContext.NamedSeries;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.CoHost;
import org.seminararchive.session.Format;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;

/** Tables in the formats that people use. */
class TableReadingTest {
  private static final ReadingContext CONTEXT =
      new ReadingContext(
          Optional.empty(),
          Optional.empty(),
          ZoneId.of("Asia/Tokyo"),
          List.of(
              new NamedSeries("dlap", Set.of("DLAP", "ディープラーニングと物理学 オンライン")),
              new NamedSeries("mlphys", Set.of("学習物理領域セミナー"))),
          Optional.of("dlap"));

  private static Reading read(String text) {
    return Sources.read(text, SourceFormat.CSV, CONTEXT, StopSignal.NONE);
  }

  private static ProgrammeSession session(String text) {
    Reading reading = read(text);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.sessions()).hasSize(1);
    assertThat(reading.sessions().get(0).findings()).isEmpty();
    return reading.sessions().get(0).content();
  }

  private static TalkContent talk(String text) {
    return session(text).talks().get(0);
  }

  private static Finding fault(String text) {
    Reading reading = read(text);
    List<Finding> all =
        reading.sessions().isEmpty() ? reading.findings() : reading.sessions().get(0).findings();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(all.get(0).message().byLanguage()).containsOnlyKeys("ja", "en");
    return all.get(0);
  }

  @Nested
  class Forms {
    private static final String ENGLISH =
        "numbers,date,startTime,title\ndlap 59,2024-03-14,10:30,A\n";

    @Test
    void aTableMayHaveAByteOrderMarkAndAnySeparator() {
      ProgrammeSession plain = session(ENGLISH);
      assertThat(plain.session().numbers()).isEqualTo(Map.of("dlap", 59));
      assertThat(plain.session().start())
          .isEqualTo(OffsetDateTime.parse("2024-03-14T10:30:00+09:00"));
      assertThat(plain.talks().get(0).title().byLanguage()).isEqualTo(Map.of("en", "A"));
      assertThat(session("\uFEFF" + ENGLISH.replace("\n", "\r\n"))).isEqualTo(plain);
      assertThat(session(ENGLISH.replace(',', ';'))).isEqualTo(plain);
      assertThat(session(ENGLISH.replace(',', '\t'))).isEqualTo(plain);
      assertThat(session("sep=;\r\n" + ENGLISH.replace(',', ';'))).isEqualTo(plain);
      assertThat(
              session("\"" + ENGLISH.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\""))
          .isEqualTo(plain);
    }

    @Test
    void theHeaderMayBeJapanese() {
      ProgrammeSession session =
          session(
              """
              回,日時,発表者,所属,題目,概要,場所,言語,スライド
              第6回学習物理領域セミナー＋第58回DLAP,2024年2月15日(木)10:30~11:30(JST),池 祐一　氏,九州大学,機械学習,"一、
              二",京都大学,日本語,https://example.org/a.pdf
              """);
      assertThat(session.session().numbers())
          .containsExactly(Map.entry("mlphys", 6), Map.entry("dlap", 58));
      assertThat(session.session().start())
          .isEqualTo(OffsetDateTime.parse("2024-02-15T10:30:00+09:00"));
      assertThat(session.session().end())
          .isEqualTo(OffsetDateTime.parse("2024-02-15T11:30:00+09:00"));
      assertThat(session.session().venue().in("ja")).isEqualTo("京都大学");
      TalkContent talk = session.talks().get(0);
      assertThat(talk.speakers().get(0).name()).isEqualTo("池 祐一");
      assertThat(talk.speakers().get(0).affiliation().in("ja")).isEqualTo("九州大学");
      assertThat(talk.abstractText().in("ja")).isEqualTo("一、\n二");
      assertThat(talk.language().code()).isEqualTo("ja");
      assertThat(talk.language().basis()).isEqualTo(Basis.STATED);
      assertThat(talk.materials().get(0).kind()).isEqualTo(MaterialKind.SLIDES);
    }

    @Test
    void coHostsHaveAColumn() {
      List<CoHost> hosts =
          session("回,日時,題目,共催\n第59回DLAP,2024/3/14 10:30,話,理研iTHEMS、東京大学\n").session().coHosts();
      assertThat(hosts)
          .extracting(host -> host.name().in("ja"))
          .containsExactly("理研iTHEMS", "東京大学");
    }

    @Test
    void aColumnMayBeCalledLikeASeries() {
      assertThat(session("DLAP,学習物理領域セミナー,date,time\n59,７,2024/3/14,10:30\n").session().numbers())
          .isEqualTo(Map.of("dlap", 59, "mlphys", 7));
      assertThat(fault("DLAP,date,time\nx,2024/3/14,10:30\n").code()).isEqualTo("bad-number");
    }

    @Test
    void theApostropheBeforeFormulasIsRemoved() {
      assertThat(talk("numbers,when,title\n59,2024-03-14 10:30,'=1+1\n").title().in("en"))
          .isEqualTo("=1+1");
      assertThat(talk("numbers,when,title\n59,2024-03-14 10:30,'quoted'\n").title().in("en"))
          .isEqualTo("'quoted'");
    }
  }

  @Nested
  class Sessions {
    private static final String HEADER = "numbers,when,title,speakers,venue\n";

    @Test
    void rowsWithTheSameNumbersAreOneSessionWhereverTheyStand() {
      Reading reading =
          read(
              HEADER
                  + "dlap 3,2020-06-11 10:30,One,A B,Kyoto\n"
                  + "dlap 4,2020-06-18 10:30,Other,C D,\n"
                  + "DLAP3,2020-06-11 10:30,Two,E F,\n");
      assertThat(reading.sessions()).hasSize(2);
      ReadSession joint = reading.sessions().get(0);
      assertThat(joint.findings()).isEmpty();
      assertThat(joint.content().talks().stream().map(t -> t.title().in("en")))
          .containsExactly("One", "Two");
      assertThat(joint.line()).isEqualTo(2);
      assertThat(joint.lastLine()).isEqualTo(4);
    }

    @Test
    void aRowWithoutSessionColumnsBelongsToTheSessionAbove() {
      assertThat(session(HEADER + "dlap 3,2020-06-11 10:30,One,A,\n,,Two,B,\n").talks()).hasSize(2);
    }

    @Test
    void positionsOrderTheTalks() {
      ProgrammeSession session =
          session(
              "numbers,when,title,position\n3,2020-06-11 10:30,Two,2\n3,2020-06-11 10:30,One,1\n");
      assertThat(session.talks().stream().map(t -> t.title().in("en")))
          .containsExactly("One", "Two");
      assertThat(session.talks()).allMatch(talk -> talk.position() == null);
    }

    @Test
    void contradictingRowsAreReported() {
      Finding finding =
          fault(HEADER + "3,2020-06-11 10:30,One,A,Kyoto\n3,2020-06-11 10:30,Two,B,Osaka\n");
      assertThat(finding.code()).isEqualTo("rows-disagree");
      assertThat(finding.line()).isEqualTo(3);
      assertThat(finding.message().in("en")).contains("venue").contains("Osaka").contains("line 2");
      assertThat(finding.message().in("ja")).contains("venue").contains("2行目");
    }

    @Test
    void aSessionWithoutNumberOrDayIsRejected() {
      assertThat(fault(HEADER + ",2024-03-14 10:30,A,B,C\n").code()).isEqualTo("no-number");
      assertThat(fault(HEADER + "59,未定,A,B,C\n").code()).isEqualTo("no-date");
    }

    @Test
    void placeholdersAreAbsent() {
      ProgrammeSession session = session(HEADER + "59,2024-03-14 10:30,未定,調整中,TBA\n");
      assertThat(session.talks()).isEmpty();
      assertThat(session.session().venue()).isNull();
      TalkContent talk = talk(HEADER + "59,2024-03-14 10:30,未定,池祐一,\n");
      assertThat(talk.title()).isNull();
      assertThat(talk.speakers()).hasSize(1);
    }

    @Test
    void wordsMayBeJapanese() {
      ProgrammeSession session =
          session("numbers,when,形式,状態,kind,title\n59,2024-03-14 10:30,ハイブリッド,延期,talk,A\n");
      assertThat(session.session().format()).isEqualTo(Format.HYBRID);
      assertThat(session.session().status()).isEqualTo(Status.POSTPONED);
      assertThat(session.session().kind()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-14 10:30 | 2024-03-14T10:30+09:00 |",
        "2024/3/14 10:30-11:30 | 2024-03-14T10:30+09:00 | 2024-03-14T11:30+09:00",
        "2024年3月14日（木） 10：30〜11：30（JST） | 2024-03-14T10:30+09:00 | 2024-03-14T11:30+09:00",
        "2024.3.14 Thu 16:30 to 17:30 | 2024-03-14T16:30+09:00 | 2024-03-14T17:30+09:00",
        "2024-3-14(木)午後4時半から午後5時半まで | 2024-03-14T16:30+09:00 | 2024-03-14T17:30+09:00",
        "2024-03-14 10:30 UTC | 2024-03-14T10:30Z |",
        "2024-03-14T01:30:00Z | 2024-03-14T10:30+09:00 |",
        "14.3.2024 10:30 | 2024-03-14T10:30+09:00 |",
        "14/03/2024 noon | 2024-03-14T12:00+09:00 |",
        "2024-03-14（開場10:00）10:30から90分 | 2024-03-14T10:30+09:00 | 2024-03-14T12:00+09:00",
      })
  void aTimeMayBeWrittenInManyWays(String when, String start, String end) {
    ProgrammeSession session = session("numbers,when,title\n59," + when + ",A\n");
    assertThat(session.session().start()).isEqualTo(OffsetDateTime.parse(start));
    assertThat(session.session().end()).isEqualTo(end == null ? null : OffsetDateTime.parse(end));
  }

  @Nested
  class Speakers {
    private List<TalkContent.SpeakerAt> people(String speakers, String affiliations) {
      return talk("numbers,when,speakers,affiliations,title\n59,2024-03-14 10:30,\"%s\",\"%s\",A\n"
              .formatted(speakers, affiliations))
          .speakers();
    }

    @Test
    void severalHaveTheirAffiliationsBesideThem() {
      var people = people("橋本 幸士; 富谷 昭夫; A. B.", "京都大; ; Somewhere, Inc. (Japan)");
      assertThat(people.stream().map(TalkContent.SpeakerAt::name))
          .containsExactly("橋本 幸士", "富谷 昭夫", "A. B.");
      assertThat(people.get(0).affiliation().in("ja")).isEqualTo("京都大");
      assertThat(people.get(1).affiliation()).isNull();
      assertThat(people.get(2).affiliation().in("en")).isEqualTo("Somewhere, Inc. (Japan)");
    }

    @Test
    void orInBracketsBehindTheirNames() {
      var people = people("橋本幸士氏（京都大、理研）、富谷昭夫(大阪国際工科専門職大学)", "");
      assertThat(people.stream().map(TalkContent.SpeakerAt::name)).containsExactly("橋本幸士", "富谷昭夫");
      assertThat(people.get(0).affiliation().in("ja")).isEqualTo("京都大、理研");
      assertThat(people.get(1).affiliation().in("ja")).isEqualTo("大阪国際工科専門職大学");
    }

    @Test
    void oneMayHaveAnAffiliationWithAnySeparator() {
      assertThat(people("池祐一", "九州大学、理研; 特任").get(0).affiliation().in("ja"))
          .isEqualTo("九州大学、理研; 特任");
    }

    @Test
    void rolesStandBesideThem() {
      var people =
          talk("numbers,when,speakers,roles\n59,2024-03-14 10:30,A B; C D,speaker; 座長\n")
              .speakers();
      assertThat(people.get(0).role()).isNull();
      assertThat(people.get(1).role()).isEqualTo(Role.CHAIR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"話題提供者", "話題提供", "情報提供者", "情報提供", "contributor"})
    void contributorsHaveTheNamesThatPagesUse(String role) {
      var people =
          talk("numbers,when,speakers,roles\n59,2024-03-14 10:30,A B," + role + "\n").speakers();
      assertThat(people.get(0).role()).isEqualTo(Role.CONTRIBUTOR);
    }
  }

  @Test
  void materialsHaveKindsAndLabels() {
    var materials =
        talk("numbers,when,materials\n59,2024-03-14 10:30,\"https://e.org/a.pdf; 録画 https://youtu.be/x\n"
                + "[コード](https://colab.research.google.com/y)\"\n")
            .materials();
    assertThat(materials.stream().map(m -> m.kind()))
        .containsExactly(MaterialKind.SLIDES, MaterialKind.VIDEO, MaterialKind.NOTEBOOK);
    assertThat(materials.stream().map(m -> m.label().in("ja")))
        .containsExactly("講演スライド", "録画", "コード");
  }

  @Test
  void relativeAddressesNeedTheirBase() {
    String table = "numbers,when,slides\n59,2024-03-14 10:30,./slides/a.pdf\n";
    assertThat(fault(table).code()).isEqualTo("bad-address-without-base");
    var based =
        new ReadingContext(
            Optional.of(URI.create("https://e.org/page/")),
            Optional.empty(),
            CONTEXT.zone(),
            CONTEXT.series());
    assertThat(
            Sources.read(table, SourceFormat.CSV, based, StopSignal.NONE)
                .sessions()
                .get(0)
                .content()
                .talks()
                .get(0)
                .materials()
                .get(0)
                .url())
        .isEqualTo("https://e.org/page/slides/a.pdf");
  }

  @Test
  void referencesAreLines() {
    var works =
        talk("numbers,when,references\n59,2024-03-14 10:30,\"[1] A. Author, arXiv:2307.02284\n"
                + "B. Author, https://doi.org/10.1038/s42005-023-01132-0\"\n")
            .references();
    assertThat(works).hasSize(2);
    assertThat(works.get(0).label()).isEqualTo("1");
    assertThat(works.get(0).arxiv()).isEqualTo("2307.02284");
    assertThat(works.get(1).doi()).isEqualTo("10.1038/s42005-023-01132-0");
    assertThat(works.get(1).url()).isEqualTo("https://doi.org/10.1038/s42005-023-01132-0");
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2/15, bad-date",
    "date, 2024-02-31, bad-date",
    "date, 03/02/2024, bad-date",
    "date, 2024-03-14(金), other-weekday",
    "startTime, 25:00, bad-time",
    "startTime, morning, bad-time",
    "endTime, 09:00, ends-before-it-begins",
    "endTime, later, bad-time",
    "timeZone, Mars/Base, bad-zone",
    "numbers, x, bad-number",
    "numbers, 0, bad-number",
    "numbers, other 5, unknown-series-name",
    "kind, party, unknown-word",
    "format, remote, unknown-word",
    "language, klingon language, bad-language",
    "materials, see there, bad-address-without-base",
    "materials, javascript:alert(1), bad-address-without-base",
    "affiliations, A; B, not-as-many",
    "roles, king; queen, unknown-word",
    "position, first, bad-number",
    "id, 1, bad-id",
  })
  void eachWrongCellIsToldWithItsLineAndColumn(String column, String cell, String code) {
    var row =
        new java.util.LinkedHashMap<>(
            Map.of(
                "numbers",
                "59",
                "date",
                "2024-03-14",
                "startTime",
                "10:30",
                "speakers",
                "A; B; C"));
    if (column.equals("roles")) {
      row.put("speakers", "A; B");
      row.put("roles", "king; chair");
    } else {
      row.put(column, cell);
    }
    String table =
        String.join(",", row.keySet()) + "\n\n\"" + String.join("\",\"", row.values()) + "\"\n";
    Finding finding = fault(table);
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.message().in("ja")).contains(column);
    assertThat(finding.message().in("en")).contains(column);
  }

  @Test
  void theLineIsThatOfTheCellAlsoBehindALongOne() {
    Finding finding = fault("numbers,abstract,when\n59,\"one\ntwo\nthree\",soon\n");
    assertThat(finding.line()).isEqualTo(4);
    assertThat(finding.message().in("en")).contains("when").contains("soon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "just words", "a,b\n1,2\n", "title\nA\n", "numbers,date,date\n1,,\n"})
  void whatIsNoTableOfTalksIsAFinding(String text) {
    assertThat(read(text).sessions()).isEmpty();
    assertThat(read(text).findings())
        .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  @Test
  void aNumberWithoutASeriesIsAskedAboutUnlessSomethingNamesTheSeries() {
    var nobody =
        new ReadingContext(
            CONTEXT.baseUrl(), CONTEXT.asOf(), CONTEXT.zone(), CONTEXT.series(), Optional.empty());
    String row = "numbers,when,title\n59,2024-03-14 10:30,A\n";
    assertThat(held(row, nobody)).containsExactly(true);
    assertThat(held(row + "dlap 60,2024-04-11 10:30,B\n", nobody)).containsExactly(false, false);
    assertThat(held("DLAP,when,title\n59,2024-03-14 10:30,A\n", nobody)).containsExactly(false);
    assertThat(held(row, CONTEXT)).containsExactly(false);
  }

  private static List<Boolean> held(String text, ReadingContext context) {
    return Sources.read(text, SourceFormat.CSV, context, StopSignal.NONE).sessions().stream()
        .map(session -> session.findings().stream().anyMatch(Finding::holding))
        .toList();
  }

  @Test
  void anUnclosedQuoteIsToldAndWhatStandsBeforeIsRead() {
    Reading reading =
        read("numbers,when,title\n58,2024-02-15 10:30,A\n59,2024-03-14 10:30,\"B\n60,2024,C\n");
    assertThat(reading.sessions()).hasSize(1);
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().get(0).code()).isEqualTo("broken-table");
    assertThat(reading.findings().get(0).line()).isEqualTo(3);
  }

  @Test
  void aCellBehindTheLastColumnIsReported() {
    assertThat(fault("numbers,when,title\n59,2024-03-14 10:30,A, B\n").code())
        .isEqualTo("cell-without-column");
  }

  @Test
  void anUnknownColumnIsIgnoredAndReported() {
    Reading reading = read("numbers,when,title,weather\n59,2024-03-14 10:30,A,rain\n");
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(reading.sessions().get(0).isRejected()).isFalse();
  }

  @Test
  void aMissingColumnLeavesItsFieldUnchanged() {
    assertThat(read("numbers,when,title\n59,2024-03-14 10:30,A\n").unsaid())
        .contains(
            ImportedField.REFERENCES,
            ImportedField.ABSTRACT,
            ImportedField.CO_HOSTS,
            ImportedField.STATUS)
        .doesNotContain(ImportedField.TITLE, ImportedField.END);
  }

  @Test
  void anIdStandsInOneRow() {
    String id = "018f0000-0000-7000-8000-000000000001";
    assertThat(
            fault(
                    "id,numbers,when,title\n%s,59,2024-03-14 10:30,A\n%s,59,2024-03-14 10:30,B\n"
                        .formatted(id, id))
                .code())
        .isEqualTo("id-twice");
  }

  @Test
  void noInputCausesAnException() {
    var random = new Random(59);
    String good =
        "回,日時,発表者,所属,題目,概要,場所,言語,スライド,position,id\n第58回,2024年2月15日(木)10:30~11:30,池 祐一 氏; B（C）,\"A; B\",題目,\"x\ny\",京都,ja,https://e.org/a.pdf,1,\n";
    String junk = "\",;\t\n\r'=［（）)(：~〜第回0９\u0000\uFEFF\uD83D\uDE00氏";
    for (int i = 0; i < 3000; i++) {
      var text = new StringBuilder(good.repeat(1 + random.nextInt(2)));
      for (int edits = random.nextInt(12); edits >= 0; edits--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, junk.charAt(random.nextInt(junk.length())));
        }
      }
      assertThat(read(text.toString())).isNotNull();
    }
  }

  @Test
  void theWorkIsProportionalToTheNumberOfRows() {
    long some = allocatedFor(500);
    assertThat(allocatedFor(4_000)).isLessThan(12 * some);
  }

  /** Bytes allocated while reading a table, as a measure of work independent of time. */
  private static long allocatedFor(int rows) {
    var text = new StringBuilder("numbers,when,title,speakers,abstract\n");
    for (int i = 1; i <= rows; i++) {
      text.append("dlap %d,2024-03-14 10:30,Title,A B（C）,\"%s\"\n".formatted(i, "x".repeat(200)));
    }
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertThat(read(text.toString()).sessions()).hasSize(rows);
    return thread.getCurrentThreadAllocatedBytes() - before;
  }
}
