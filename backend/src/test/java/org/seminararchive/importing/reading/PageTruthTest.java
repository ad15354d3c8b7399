package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.Sources;
import org.seminararchive.session.Format;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.Status;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.TalkContent;

/** Each field is correct or has a finding. */
class PageTruthTest {
  private static final String WHEN = "日時：2026年6月25日10:30~11:30(JST)<br>\n";
  private static final String TALK = WHEN + "発表者：山田 太郎　氏（京都大学）<br>\n発表題目：量子とAI<br>\n";

  private static Reading page(String text) {
    return Sources.read(
        text, SourceFormat.MARKDOWN, BundledPage.context(Optional.empty()), StopSignal.NONE);
  }

  private static Reading html(String text) {
    return Sources.read(
        text, SourceFormat.HTML, BundledPage.context(Optional.empty()), StopSignal.NONE);
  }

  private static ReadSession only(Reading reading) {
    assertThat(reading.sessions()).hasSize(1);
    return reading.sessions().get(0);
  }

  private static ReadSession session(String body) {
    return only(page("# 第93回DLAP\n" + body));
  }

  private static SessionContent content(String body) {
    return session(body).content().session();
  }

  private static List<String> codes(ReadSession session) {
    return session.findings().stream().map(Finding::code).toList();
  }

  private static boolean isHeld(ReadSession session) {
    return session.findings().stream().anyMatch(Finding::holding);
  }

  private static List<String> names(TalkContent talk) {
    return talk.speakers().stream().map(TalkContent.SpeakerAt::name).toList();
  }

  /** The session of every page form: number 93, one talk. */
  private static void isPlain(ReadSession read) {
    SessionContent session = read.content().session();
    assertThat(session.numbers()).isEqualTo(Map.of("dlap", 93));
    assertThat(session.start()).isEqualTo("2026-06-25T10:30:00+09:00");
    assertThat(session.end()).isEqualTo("2026-06-25T11:30:00+09:00");
    assertThat(read.content().talks()).hasSize(1);
    TalkContent talk = read.content().talks().get(0);
    assertThat(names(talk)).containsExactly("森田花子");
    assertThat(talk.speakers().get(0).affiliation().in("ja")).isEqualTo("南川大学");
    assertThat(talk.title().in("ja")).isEqualTo("乱流の統計則");
    assertThat(isHeld(read)).isFalse();
    assertThat(codes(read)).isEmpty();
  }

  @Nested
  class OfSeries {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "### 第61回 量子情報談話会",
          "# 第12回 統計数理セミナー",
          "## 量子情報談話会 第61回",
          "# The 12th Quantum Optics Seminar",
          "# 南川大学 物理教室談話会\n\n## 第61回",
          "# Riverside Colloquium\n\n## #61",
          "## 第12回 ディープラーニング勉強会",
          "## 第93回DLPセミナー"
        })
    void isNeverGuessed(String heading) {
      ReadSession read = only(page(heading + "\n" + TALK));
      assertThat(read.isRejected()).isTrue();
      assertThat(codes(read)).contains("unknown-series");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# 第520回セミナー", "# 第512回 談話会「量子」", "# Seminar #512", "# 第7回 オンライン講演会"})
    void isHeldIfOnlyAGenericWordNamesIt(String heading) {
      ReadSession read = only(page(heading + "\n" + TALK));
      assertThat(isHeld(read)).isTrue();
      assertThat(codes(read)).contains("series-assumed");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "## DLAP #93 / 学習物理領域セミナー #40",
          "## DLAP 第93回・学習物理領域セミナー 第40回",
          "## 第93回DLAP & 第40回 領域セミナー"
        })
    void ofAJointSessionIsKnownForEachNumber(String heading) {
      ReadSession read = only(page(heading + "\n" + TALK));
      assertThat(read.content().session().numbers()).isEqualTo(Map.of("dlap", 93, "mlphys", 40));
      assertThat(codes(read)).isEmpty();
    }

    @Test
    void isKnownByTheTitleOfThePage() {
      ReadSession read = only(page("# 学習物理領域セミナー\n\n## 第8回\n" + TALK));
      assertThat(read.content().session().numbers()).isEqualTo(Map.of("mlphys", 8));
      assertThat(isHeld(read)).isFalse();
      Reading named = page("## 第9回学習物理領域セミナー\n" + TALK + "\n## 第8回\n" + TALK.replace("25日", "18日"));
      assertThat(named.sessions().get(1).content().session().numbers())
          .isEqualTo(Map.of("mlphys", 8));
    }

    @Test
    void isGivenByTheImport() {
      var context =
          new ReadingContext(
              Optional.empty(),
              Optional.empty(),
              ZoneId.of("Asia/Tokyo"),
              BundledPage.context().series(),
              Optional.of("mlphys"));
      Reading reading =
          Sources.read(
              "### 第61回 量子情報談話会\n" + TALK, SourceFormat.MARKDOWN, context, StopSignal.NONE);
      assertThat(only(reading).content().session().numbers()).isEqualTo(Map.of("mlphys", 61));
    }

    @Test
    void isMissingInAnEmptyArchive() {
      var context =
          new ReadingContext(
              Optional.empty(), Optional.empty(), ZoneId.of("Asia/Tokyo"), List.of());
      Reading reading =
          Sources.read("# 第1回\n" + TALK, SourceFormat.MARKDOWN, context, StopSignal.NONE);
      assertThat(reading.findings()).extracting(Finding::code).contains("no-series");
    }
  }

  @Nested
  class OfStatus {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "誠に申し訳ございませんが、台風の接近が予想されるため、今回のセミナーは中止とさせていただきます。参加登録いただいた皆様にはご迷惑をおかけします。",
          "講師の体調不良により、本日の講演は取りやめとなりました。",
          "諸般の事情により開催を見送ることといたしました。",
          "We regret to announce that this seminar has been cancelled because of the typhoon."
        })
    void isReadFromASentence(String sentence) {
      for (String body :
          List.of(
              TALK + "概要：乱流の話をする。\n\n" + sentence,
              TALK + sentence,
              TALK + "概要：" + sentence,
              TALK + "備考：" + sentence)) {
        ReadSession read = session(body);
        assertThat(read.content().session().status()).as(body).isEqualTo(Status.CANCELLED);
        assertThat(codes(read)).contains("status-cancelled");
      }
    }

    @Test
    void isReadFromAWrappedSentence() {
      ReadSession read = session(TALK + "概要：乱流の話をする。\n今回のセミナーは中止と\nさせていただきます。");
      assertThat(read.content().session().status()).isEqualTo(Status.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "参加を取りやめる場合は世話人までご連絡ください。",
          "登録をキャンセルされる方はこちらから。",
          "懇親会は中止となりました。",
          "対面での開催は中止します。",
          "6月6日から延期となりました。",
          "前回中止となった講演を改めて行います。",
          "発散は中止ではなく相殺される。The leading divergences are cancelled by the counterterms.",
          "悪天候の場合は中止することがあります。"
        })
    void isNotReadFromOtherSentences(String sentence) {
      assertThat(content(TALK + "概要：乱流の話をする。\n\n" + sentence).status()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "日時: <s>2026年8月2日10:30-11:30(JST)</s> 中止",
          "日時: <del>2026年8月2日10:30-11:30</del>（中止となりました）",
          "日時：~~2026年8月2日 10:30-11:30~~ 【休講】",
          "Date: ~~August 2, 2026, 10:30-11:30~~ cancelled"
        })
    void isCancelledWhereTheStruckDateSaysSo(String when) {
      ReadSession read = session(when + "<br>\n発表者：山田 太郎<br>\n発表題目：量子とAI");
      assertThat(read.content().session().status()).isEqualTo(Status.CANCELLED);
      assertThat(read.content().session().start()).isEqualTo("2026-08-02T10:30:00+09:00");
      assertThat(codes(read)).contains("status-cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"延期（日程調整中）", "延期", "未定（延期）", "Postponed, new date to be announced"})
    void isPostponedWithoutADay(String when) {
      ReadSession read = session("日時: " + when + "<br>\n発表者：山田 太郎<br>\n発表題目：量子とAI");
      assertThat(read.content().session().status()).isEqualTo(Status.POSTPONED);
      assertThat(read.isRejected()).isFalse();
    }

    @Test
    void isReadWhereAFieldShouldBe() {
      ReadSession read = session(WHEN + "発表者：山田 太郎<br>\n発表題目：【中止】");
      assertThat(read.content().session().status()).isEqualTo(Status.CANCELLED);
      assertThat(read.content().talks().get(0).title()).isNull();
    }
  }

  @Nested
  class OfPrivateThings {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Zoom: https://us02web.zoom.us/j/8123456789?pwd=aBcDeF",
          "[Zoom](https://zoom.us/j/8123456789?pwd=aBcDeF)",
          "ミーティングID: 812 3456 7890<br>\nパスコード: aBcDeF",
          "Meeting ID: 812 3456 7890 Passcode: aBcDeF",
          "接続先 ID 812 3456 7890 パスコード: aBcDeF",
          "電話：+81 3 1234 5678,,81234567890# パスコード: aBcDeF",
          "場所：オンライン（https://teams.microsoft.com/l/meetup-join/8123456789aBcDeF）",
          "**パスコード**：aBcDeF",
          "備考：会議ID：８１２３４５６７８９、パスワード：aBcDeF"
        })
    void nothingIsKept(String line) {
      for (String body : List.of(TALK + line, TALK + "概要：乱流の話をする。\n\n" + line)) {
        Reading reading = page("# 第93回DLAP\n" + body);
        assertThat(reading.toString()).doesNotContain("aBcDeF", "812 3456", "8123456789", "８１２");
        assertThat(reading.findings()).extracting(Finding::code).contains("meeting-private");
      }
    }

    @Test
    void aRecordingIsAVideo() {
      for (String line :
          List.of(
              "録画: https://example.org/v/1",
              "動画：[こちら](https://example.org/v/1)",
              "Recording: https://example.org/v/1")) {
        TalkContent talk = session(TALK + "概要：乱流の話をする。\n\n" + line).content().talks().get(0);
        assertThat(talk.materials())
            .as(line)
            .extracting(m -> m.kind())
            .containsExactly(MaterialKind.VIDEO);
        assertThat(talk.abstractText().in("ja")).isEqualTo("乱流の話をする。");
      }
    }
  }

  @Nested
  class OfShapes {
    private static final String NAME = "森田花子 (南川大学)";
    private static final String TITLE = "乱流の統計則";

    @ParameterizedTest
    @ValueSource(
        strings = {
          "| 第93回 | 2026年6月25日 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |",
          "| 回 | 日時 | 講演者 | 題目 |\n"
              + "|---|---|---|---|\n"
              + "| 93 | 2026年6月25日 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |",
          "| 回 | 日時 | 講演者 | 題目 |\n"
              + "|---|---|---|---|\n"
              + "| 93 | 2026年6月25日<br>10:30-11:30 | 森田花子<br>(南川大学) | 乱流の統計則 |",
          "| No. | Date | Speaker | Title |\n"
              + "|---|---|---|---|\n"
              + "| #93 | June 25, 2026, 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |",
          "# 第93回\n\n"
              + "| 日時 | 2026年6月25日 10:30-11:30 |\n"
              + "|---|---|\n"
              + "| 講演者 | 森田花子 (南川大学) |\n"
              + "| 題目 | 乱流の統計則 |",
          "# 第93回\n\n### 日時\n\n2026/6/25 10:30～11:30\n\n### 講演者\n\n森田花子 (南川大学)\n\n### 題目\n\n乱流の統計則",
          "# 第93回\n\n"
              + "**日時**\n\n"
              + "2026年6月25日 10:30～11:30\n\n"
              + "**講演者**\n\n"
              + "森田花子 (南川大学)\n\n"
              + "**題目**\n\n"
              + "乱流の統計則",
          "# 第93回\n\n**日時** 2026年6月25日 10:30～11:30<br>\n**講演者** 森田花子 (南川大学)<br>\n**題目** 乱流の統計則",
          "# 第93回\n\n日時　2026年6月25日 10:30～11:30<br>\n講演者　森田花子 (南川大学)<br>\n題目　乱流の統計則",
          "# 第93回\n\n日時：2026年6月25日 10:30～11:30\n\n◆講演者\n森田花子 (南川大学)\n\n【題目】\n乱流の統計則",
          "# 第93回\n\n日　時：2026年6月25日 10:30～11:30\n講演者\n: 森田花子 (南川大学)\n\n演　題\n: 乱流の統計則",
          "# 第93回\n\n2026年6月25日 10:30～11:30<br>\n森田花子 (南川大学)<br>\n「乱流の統計則」",
          "# 第93回\n\n［日時］2026年6月25日 10:30～11:30<br>\n［講演者］森田花子 (南川大学)<br>\n［題目］乱流の統計則",
          "# 第93回\n\n〔日時〕2026年6月25日 10:30～11:30<br>\n〔講演者〕森田花子 (南川大学)<br>\n〔題目〕乱流の統計則",
          "# 第93回\n\n- **日時** — 2026年6月25日 10:30～11:30\n- **講演者** — 森田花子 (南川大学)\n- **題目** — 乱流の統計則",
          "# 第93回\n\n日時 | 2026年6月25日 10:30～11:30<br>\n講演者 | 森田花子 (南川大学)<br>\n題目 | 乱流の統計則",
          "# 第93回\n\n日時→2026年6月25日 10:30～11:30<br>\n講演者→森田花子 (南川大学)<br>\n題目→乱流の統計則",
          "# 第93回\n\n日時＝2026年6月25日 10:30～11:30<br>\n講演者＝森田花子 (南川大学)<br>\n題目＝乱流の統計則",
          "# 第93回\n\n日時・・・2026年6月25日 10:30～11:30<br>\n講演者・・・森田花子 (南川大学)<br>\n題目・・・乱流の統計則",
          "# 第93回\n\n１．日時：2026年6月25日 10:30～11:30<br>\n２．講演者：森田花子 (南川大学)<br>\n３．題目：乱流の統計則",
          "# 第93回\n\n📅 日時：2026年6月25日 10:30～11:30<br>\n👤 講演者：森田花子 (南川大学)<br>\n📝 題目：乱流の統計則",
          "# 第93回\n\n✔日時：2026年6月25日 10:30～11:30<br>\n✔講演者：森田花子 (南川大学)<br>\n▪題目：乱流の統計則",
          "# 第93回\n\n### 日時\n2026年6月25日(木)<br>10:30–11:30 JST\n### 講演者\n森田花子 (南川大学)\n### 題目\n乱流の統計則",
          "| DLAP93 | 森田花子 (南川大学) | 乱流の統計則 | 2026年6月25日 10:30-11:30 |",
          "| No. | Date / 日時 | Speaker / 講演者 | Title / 題目 |\n|---|---|---|---|\n| 93 | 2026/6/25 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |",
          "## 第93回DLAP 6月25日（木）\n\n日時：2026年6月25日 10:30-11:30<br>\n講演者：森田花子 (南川大学)<br>\n題目：乱流の統計則",
          "### Seminar 93\n\n"
              + "Date: 25 June 2026<br>\n"
              + "Time: 10:30-11:30<br>\n"
              + "Speaker: 森田花子 (南川大学)<br>\n"
              + "Title: \"乱流の統計則\"",
          "# The 93rd DLAP seminar\n\n"
              + "Date: June 25, 2026, 10:30-11:30 (JST)<br>\n"
              + "Speaker: 森田花子 (南川大学)<br>\n"
              + "Title: 乱流の統計則",
          "# DLAP #93\n\n"
              + "When: Thursday, 25 June 2026, 10:30 am - 11:30 am JST<br>\n"
              + "Speaker: 森田花子 (南川大学)<br>\n"
              + "Title: 乱流の統計則",
          "**第93回**（2026年6月25日 10:30-11:30）\n\n森田花子 (南川大学)「乱流の統計則」",
          "## DLAP #93 – June 25, 2026\n\n"
              + "Speaker: 森田花子 (南川大学)<br>\n"
              + "Time: 10:30-11:30<br>\n"
              + "Title: 乱流の統計則",
          "## DLAP 93: 乱流の統計則\n\n"
              + "When: June 25, 2026, 10:30-11:30<br>\n"
              + "Speaker: 森田花子, 南川大学",
          "| No. | Date & Time | Venue | Speaker (Affiliation) | Title |\n"
              + "|---|---|---|---|---|\n"
              + "| 93 | June 25, 2026, 10:30–11:30 | | 森田花子 (南川大学) | 乱流の統計則 |",
          "| 第93回 | 2026年6月25日 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |\n\n"
              + "## 過去の講演\n\n"
              + "| 第93回 | 2026年6月25日 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |",
          "# 第93回（2026年6月25日 10:30-11:30）\n\n講演者：森田花子 (南川大学)<br>\n題目：乱流の統計則"
        })
    void areRecognizedInMarkdown(String text) {
      isPlain(only(page("# ディープラーニングと物理学オンライン\n\n" + text)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<table><tr><th>日時</th><td>2026年6月25日"
              + " 10:30-11:30</td></tr><tr><th>講演者</th><td>森田花子<br>(南川大学)</td></tr>\n"
              + "<tr><th>題目</th><td>乱流の統計則</td>\n"
              + "</tr></table>",
          "<dl><dt>日時</dt><dd>2026年6月25日 10:30-11:30</dd><dt>講演者</dt><dd>森田花子"
              + " (南川大学)</dd><dt>題目</dt><dd>乱流の統計則</dd></dl>",
          "<p><b>日時</b><br>2026年6月25日 10:30-11:30<br><b>講演者</b><br>森田花子"
              + " (南川大学)<br><b>題目</b><br>乱流の統計則</p>",
          "<p><strong>日時</strong> 2026年6月25日 10:30-11:30</p><p><strong>講演者</strong> 森田花子"
              + " (南川大学)</p><p><strong>題目</strong> 乱流の統計則</p>",
          "<div><span>日時</span><span>2026年6月25日"
              + " 10:30-11:30</span></div><div><span>講演者</span><span>森田花子"
              + " (南川大学)</span></div><div><span>題目</span><span>乱流の統計則</span></div>",
          "<dl><dt>Date:</dt><dd>25 June 2026</dd><dt>Time:</dt><dd>10:30 -"
              + " 11:30</dd><dt>Speaker:</dt><dd>森田花子</dd><dt>Affiliation:</dt><dd>南川大学</dd><dt>Title:</dt><dd>乱流の統計則</dd></dl>",
          "<ul><li>日時：2026年6月25日 10:30-11:30</li><li>講演者：森田花子 (南川大学)</li><li>題目：乱流の統計則</li></ul>"
        })
    void areRecognizedInHtml(String body) {
      isPlain(only(html("<title>DLAP</title><h2>第93回</h2>" + body)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<table><tr><th rowspan=2>回</th><th colspan=2>日時</th><th colspan=2>講演者</th><th rowspan=2>題目</th></tr><tr><th>日付</th><th>時刻</th><th>氏名</th><th>所属</th></tr><tr><td>93</td><td>2026/6/25</td><td>10:30-11:30</td><td>森田花子</td><td>南川大学</td><td>乱流の統計則</td></tr></table>",
          "<table><tr><td rowspan=3>第93回</td><td>日時</td><td>2026/6/25 10:30-11:30</td></tr><tr><td>講演者</td><td>森田花子 (南川大学)</td></tr><tr><td>題目</td><td>乱流の統計則</td></tr></table>",
          "<h2>第93回</h2><pre>日時　　2026年6月25日 10:30～11:30\n講演者　森田花子 (南川大学)\n題目　　乱流の統計則</pre>"
        })
    void cellsThatSpanOthersKeepTheColumnsInLine(String body) {
      isPlain(only(html("<title>DLAP</title>" + body)));
    }

    @Test
    void aTableBehindAnAbstractIsNoPartOfIt() {
      Reading reading =
          page(
              "# 第92回DLAP\n"
                  + TALK.replace("25日", "18日")
                  + "概要：乱流の話をする。\n\n"
                  + "| 第93回 | 2026年6月25日 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |\n\n次回もお楽しみに。");
      assertThat(reading.sessions()).hasSize(2);
      assertThat(reading.sessions().get(0).content().talks().get(0).abstractText().in("ja"))
          .isEqualTo("乱流の話をする。");
      isPlain(reading.sessions().get(1));
    }

    @Test
    void aTableOfAnHtmlPageIsRead() {
      Reading reading =
          html(
              "<h1>DLAP</h1><table><thead><tr><th>回</th><th>日時</th><th>発表者</th><th>題目</th></tr></thead><tbody><tr><td>第93回</td><td>2026年6月25日"
                  + " 10:30-11:30</td><td>森田花子 (南川大学)</td><td><a"
                  + " href='https://e.org/a.pdf'>乱流の統計則</a></td></tr></tbody></table>");
      isPlain(only(reading));
    }

    @Test
    void sessionsWithoutANumberAreReported() {
      for (String text :
          List.of(
              "## June 25, 2026, 10:30-11:30\n\n"
                  + "Speaker: Jane Roe (Sample University)\n\n"
                  + "Title: Turbulence",
              "## 2026年6月25日(木) 10:30-11:30\n\n講演者：森田花子 (南川大学)\n\n題目：乱流の統計則",
              "## 特別講演\n\n日時：2026年6月25日 10:30-11:30\n\n講演者：森田花子 (南川大学)\n\n題目：乱流の統計則",
              "| 日時 | 講演者 | 題目 |\n"
                  + "|---|---|---|\n"
                  + "| 2026年6月25日 10:30-11:30 | 森田花子 (南川大学) | 乱流の統計則 |")) {
        var context =
            new ReadingContext(
                Optional.empty(),
                Optional.empty(),
                ZoneId.of("Asia/Tokyo"),
                BundledPage.context().series(),
                Optional.of("mlphys"));
        ReadSession read =
            only(Sources.read(text, SourceFormat.MARKDOWN, context, StopSignal.NONE));
        assertThat(isHeld(read)).as(text).isTrue();
        assertThat(read.isRejected()).isFalse();
        assertThat(read.content().session().start()).isEqualTo("2026-06-25T10:30:00+09:00");
        assertThat(read.content().talks()).hasSize(1);
        assertThat(page(text).findings()).as(text).extracting(Finding::code).contains("unnumbered");
      }
    }

    @Test
    void aSessionOfItsOwnBelowAnotherDoesNotHarmIt() {
      Reading reading =
          page("# 第93回DLAP\n" + TALK + "\n## 特別講演\n\n日時：2026年7月2日 10:30-11:30\n\n講演者：森田花子 (南川大学)");
      assertThat(only(reading).isRejected()).isFalse();
      assertThat(reading.findings()).extracting(Finding::code).contains("unnumbered");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 100})
    void wrappedTextIsUnwrapped(int width) {
      String saved = BundledPage.saved(BundledPage.markdown());
      Reading plain = BundledPage.read(saved, SourceFormat.TEXT, BundledPage.context());
      Reading wrapped =
          BundledPage.read(wrapped(saved, width), SourceFormat.TEXT, BundledPage.context());
      List<String> different = new ArrayList<>();
      for (int i = 0; i < plain.sessions().size(); i++) {
        Map<String, String> one = BundledPage.fields(plain.sessions().get(i).content());
        Map<String, String> other =
            i < wrapped.sessions().size()
                ? BundledPage.fields(wrapped.sessions().get(i).content())
                : Map.of();
        if (!one.equals(other)) {
          one.entrySet().removeAll(Map.copyOf(other).entrySet());
          one.replaceAll((k, v) -> v + " | " + other.get(k));
          different.add(plain.sessions().get(i).heading() + one);
        }
      }
      assertThat(different).isEmpty();
    }

    private static String wrapped(String text, int width) {
      StringBuilder all = new StringBuilder();
      for (String line : text.split("\n", -1)) {
        int at = 0;
        int column = 0;
        int begun = 0;
        while (at < line.length()) {
          int c = line.codePointAt(at);
          int wide = Script.isJapanese(c) ? 2 : 1;
          if (column + wide > width) {
            int cut = at;
            while (cut > begun
                && !Character.isWhitespace(line.charAt(cut - 1))
                && !Script.isJapanese(line.charAt(cut - 1))
                && !Script.isJapanese(line.codePointAt(cut))) {
              cut--;
            }
            cut = cut == begun ? at : cut;
            all.append(line.substring(begun, cut).stripTrailing()).append('\n');
            begun = cut;
            at = cut;
            column = 0;
          } else {
            column += wide;
            at += Character.charCount(c);
          }
        }
        all.append(line.substring(begun)).append('\n');
      }
      return all.toString();
    }
  }

  @Nested
  class OfPlaces {
    @Test
    void aRoomWhereAnOnlineSessionIsShownIsKept() {
      for (String place :
          List.of(
              "ZOOM (オンラインのみ、南川大学 3号館 201 にてオンライン配信も行います)",
              "オンライン（南川大学 3号館 201 で配信します）",
              "オンライン開催（南川大学 3号館 201 からライブ配信）",
              "Online (also streamed at 南川大学 3号館 201)")) {
        SessionContent read = content(TALK + "場所：" + place);
        assertThat(read.format()).as(place).isEqualTo(Format.ONLINE);
        assertThat(read.venue()).as(place).isNull();
        assertThat(read.streamingVenue().in("ja")).as(place).isEqualTo("南川大学 3号館 201");
      }
    }

    @Test
    void aRoomBesideTheFormatIsNotLost() {
      assertThat(content(TALK + "場所：オンライン（南川大学 3号館 201）").venue().in("ja")).contains("3号館 201");
      assertThat(content(TALK + "場所：オンライン（要事前登録）").venue()).isNull();
      assertThat(content(TALK + "場所：オンライン（Zoom）").venue()).isNull();
    }

    @Test
    void aCrossedOutRoomIsNoVenue() {
      ReadSession read = session(TALK + "場所：<s>3号館 201</s> オンライン開催に変更");
      assertThat(read.content().session().venue()).isNull();
      assertThat(read.content().session().format()).isEqualTo(Format.ONLINE);
    }

    @Test
    void aCoHostIsNoVenue() {
      for (String line : List.of("共催：理研iTHEMS", "Co-host: 理研iTHEMS", "共催\n\n理研iTHEMS")) {
        SessionContent read = content(TALK + "場所：オンライン<br>\n" + line);
        assertThat(read.venue()).isNull();
        assertThat(read.coHosts()).as(line).hasSize(1);
        assertThat(read.coHosts().get(0).name().first()).isEqualTo("理研iTHEMS");
      }
      SessionContent other = content(TALK + "場所：オンライン<br>\n後援：理研iTHEMS");
      assertThat(other.venue()).isNull();
      assertThat(other.remarks().in("ja")).isEqualTo("後援：理研iTHEMS");
    }
  }

  @Nested
  class OfTimes {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "June 25, 2026, 4:30 pm - 5:30 pm (JST)",
          "Thursday, 25 June 2026, 4:30 pm - 5:30 pm JST",
          "25 Jun 2026 (Thu) 16:30–17:30",
          "Jun. 25th, 2026, 4:30-5:30 p.m.",
          "16:30-17:30, Thursday, June 25, 2026",
          "2026年6月25日（木）午後4時半～5時半",
          "2026-06-25 (Thu) 16:30 to 17:30",
          "令和8年6月25日(木) 16時30分〜17時30分"
        })
    void areReadInEnglishToo(String when) {
      SessionContent read = content("日時：" + when + "<br>\n発表者：山田太郎<br>\n発表題目：量子");
      assertThat(read.start()).as(when).isEqualTo("2026-06-25T16:30:00+09:00");
      assertThat(read.end()).as(when).isEqualTo("2026-06-25T17:30:00+09:00");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026年3月2日〜3日 10:00-17:00",
          "2026年3月2日（月）・3日（火） 10:00-17:00",
          "2026/3/2-3/3 10:00-17:00",
          "March 2-3, 2026, 10:00-17:00",
          "2–3 March 2026, 10:00-17:00"
        })
    void severalDaysAreAsked(String when) {
      ReadSession read = session("日時：" + when + "<br>\n発表者：山田太郎<br>\n発表題目：量子");
      assertThat(isHeld(read)).as(when).isTrue();
      assertThat(read.content().session().start()).isEqualTo("2026-03-02T10:00:00+09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:30-9:30", "22:00-0:30", "16:30〜25:00", "11:30~11:30"})
    void anEndBeforeTheStartIsReported(String times) {
      ReadSession read = session("日時：2026年6月25日 " + times + "<br>\n発表者：山田太郎<br>\n発表題目：量子");
      assertThat(read.content().session().end()).as(times).isNull();
      assertThat(codes(read)).contains("end-before-start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4:30 pm CET", "16:30 (UTC)", "16:30-17:30 EST", "16:30 UTC+1"})
    void anotherZoneIsRefused(String times) {
      assertThat(codes(session("日時：June 25, 2026, " + times + "<br>\n発表者：山田太郎")))
          .contains("other-zone");
    }

    @Test
    void twoSessionsAtTheSameTimeAreReported() {
      Reading reading = page("# 第93回DLAP\n" + TALK + "\n# 第94回DLAP\n" + TALK);
      assertThat(reading.sessions()).allSatisfy(s -> assertThat(codes(s)).contains("same-slot"));
    }

    @Test
    void theNameOfAFileShowsTheYearWithoutABaseAddress() {
      var context =
          new ReadingContext(
              Optional.empty(),
              Optional.empty(),
              ZoneId.of("Asia/Tokyo"),
              BundledPage.context().series());
      Reading reading =
          Sources.read(
              "# 第58回DLAP\n日時：2月15日10:30~11:30<br>\n[スライド](./slides/2024-02-15_X.pdf)<br>\n発表者：池祐一",
              SourceFormat.MARKDOWN,
              context,
              StopSignal.NONE);
      assertThat(only(reading).content().session().start().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 2, 15));
    }
  }

  @Nested
  class OfTalks {
    @Test
    void twoSpeakersWithAnAbstractEachGiveTwoTalks() {
      List<TalkContent> talks =
          session(WHEN + "講演者: 山田太郎 (A大学)<br>\n講演概要: 一つ目。<br>\n講演者: 森田花子 (B大学)<br>\n講演概要: 二つ目。")
              .content()
              .talks();
      assertThat(talks)
          .extracting(PageTruthTest::names)
          .containsExactly(List.of("山田太郎"), List.of("森田花子"));
      assertThat(talks).extracting(t -> t.abstractText().in("ja")).containsExactly("一つ目。", "二つ目。");
    }

    @Test
    void aLineWithAnotherLabelIsNoPartOfATitle() {
      ReadSession read = session(TALK.replace("<br>", "") + "主　催：物理教室\n参加費：無料");
      assertThat(read.content().talks().get(0).title().in("ja")).isEqualTo("量子とAI");
      assertThat(read.content().session().remarks().in("ja")).isEqualTo("主　催：物理教室\n参加費：無料");
      assertThat(codes(read)).containsOnly("remark");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "TBA (https://example.org/literature/123456789 related)",
          "未定（決まり次第、世話人のメーリングリストと https://example.org/ でお知らせします）",
          "To be announced soon",
          "T.B.C."
        })
    void aTitleToComeIsNone(String title) {
      ReadSession read = session(WHEN + "発表者：山田 太郎<br>\n発表題目: " + title + "<br>\n概要：\nTBA");
      assertThat(read.content().talks().get(0).title()).as(title).isNull();
      assertThat(read.content().talks().get(0).abstractText()).isNull();
      assertThat(read.content().session().status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void aListOfLabelsHasNoMarkersInItsTexts() {
      TalkContent talk =
          session("* 日時：2026年6月25日10:30\n* 発表者：山田太郎\n* 発表題目：量子\n* 概要: 乱流の話をする。")
              .content()
              .talks()
              .get(0);
      assertThat(talk.abstractText().in("ja")).isEqualTo("乱流の話をする。");
    }

    @Test
    void anAddressBehindReferencesIsNoMaterial() {
      TalkContent talk =
          session(TALK + "概要：乱流の話をする。<br>\n参考リンク<br>\n<https://www.youtube.com/watch?v=x>")
              .content()
              .talks()
              .get(0);
      assertThat(talk.materials()).isEmpty();
      assertThat(talk.references()).hasSize(1);
    }

    @Test
    void anEnglishTitleOnALineOfItsOwnIsATitle() {
      TalkContent talk =
          session(
                  TALK
                      + "[講演スライド](https://example.org/a.pdf)<br>\n"
                      + "Quantum theory and artificial intelligence: a long introduction for"
                      + " physicists<br>\n"
                      + "概要：乱流の話をする。")
              .content()
              .talks()
              .get(0);
      assertThat(talk.title().in("en"))
          .isEqualTo(
              "Quantum theory and artificial intelligence: a long introduction for physicists");
      assertThat(talk.abstractText().in("ja")).isEqualTo("乱流の話をする。");
    }

    @Test
    void twoWorksOfOneLineOfAuthorsAreTwoReferences() {
      for (String works :
          List.of(
              "[1] A. Author, B. Author, First, arXiv:2301.00001; Second, arXiv:2302.00002",
              "[1] A. Author and B. Author<br>\n"
                  + "First, arXiv:2301.00001 [hep-th]<br>\n"
                  + "Second, arXiv:2302.00002 [hep-th]")) {
        assertThat(
                session(TALK + "概要：乱流の話をする。<br>\n" + works).content().talks().get(0).references())
            .extracting(r -> r.arxiv())
            .as(works)
            .containsExactly("2301.00001", "2302.00002");
      }
    }
  }
}
