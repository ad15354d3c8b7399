package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seminararchive.importing.Sources;
import org.seminararchive.session.SessionContent;
import org.seminararchive.talk.TalkContent;

/**
 * Pages composed at random from common forms, with known content: wrong values have a finding, and
 * simple sessions have none.
 */
class ComposedPageTest {
  private static final int PAGES = Integer.getInteger("composed.pages", 40);
  private static final List<String> NAMES = List.of("森田花子", "山田太郎", "高橋 次郎", "佐藤 美咲");
  private static final List<String> ENGLISH_NAMES = List.of("Jane Roe", "John Q. Public");
  private static final List<String> PLACES = List.of("南川大学", "北山工業大学 理学部", "Sample University");
  private static final List<String> TITLES =
      List.of("乱流の統計則", "深層学習と繰り込み群：入門", "量子多体系の「深さ」", "第2種の超伝導");
  private static final List<String> ENGLISH_TITLES =
      List.of("Learning to renormalize", "A review of flows: part 2");
  private static final List<String> ABSTRACTS =
      List.of("乱流の統計則について議論する。", "画像の粗視化と\n繰り込み群の関係を議論します。");
  private static final List<String> ENGLISH_ABSTRACTS =
      List.of("We discuss the leading terms, which are cancelled by symmetry.");

  private final Random random = new Random(20_261_130);

  /** Content of a session. */
  private record Truth(
      int number, LocalDate day, String name, String place, String title, String text) {}

  /** A page in one form. */
  private record Page(String text, SourceFormat format) {}

  @Test
  void nothingIsWrongWithoutAFinding() {
    int sessions = 0;
    int asked = 0;
    for (int i = 0; i < PAGES; i++) {
      List<Truth> truths = truths();
      Page page = page(truths);
      Reading reading =
          Sources.read(
              page.text(),
              page.format(),
              new ReadingContext(
                  Optional.empty(),
                  Optional.empty(),
                  ZoneId.of("Asia/Tokyo"),
                  BundledPage.context().series()),
              StopSignal.NONE);
      for (Truth truth : truths) {
        sessions++;
        Optional<ReadSession> read =
            reading.sessions().stream()
                .filter(s -> Map.of("dlap", truth.number()).equals(s.content().session().numbers()))
                .findFirst();
        assertThat(read).as(page.text()).isPresent();
        boolean told =
            read.get().findings().stream().anyMatch(f -> f.severity() != Finding.Severity.NOTE);
        asked += told ? 1 : 0;
        if (!told) {
          isTrue(read.get(), truth, page.text());
        }
      }
    }
    assertThat(asked * 20).isLessThan(sessions);
  }

  private static void isTrue(ReadSession read, Truth truth, String page) {
    SessionContent session = read.content().session();
    assertThat(session.start().toLocalDate()).as(page).isEqualTo(truth.day());
    assertThat(session.start().getHour()).as(page).isEqualTo(10);
    assertThat(session.end()).as(page).isEqualTo(session.start().plusHours(1));
    assertThat(session.status()).as(page).isNull();
    assertThat(session.remarks()).as(page).isNull();
    assertThat(read.content().talks()).as(page).hasSize(1);
    TalkContent talk = read.content().talks().get(0);
    assertThat(Script.bare(talk.speakers().get(0).name()))
        .as(page)
        .isEqualTo(Script.bare(truth.name()));
    assertThat(talk.speakers()).as(page).hasSize(1);
    assertThat(talk.speakers().get(0).affiliation().first()).as(page).isEqualTo(truth.place());
    assertThat(talk.title().first()).as(page).isEqualTo(truth.title());
    assertThat(talk.abstractText() == null ? "" : Script.bare(talk.abstractText().first()))
        .as(page)
        .isEqualTo(Script.bare(truth.text()));
  }

  private List<Truth> truths() {
    List<Truth> truths = new ArrayList<>();
    LocalDate day = LocalDate.of(2025, 1, 9).plusDays(random.nextInt(300));
    int number = 60 + random.nextInt(30);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      truths.add(
          new Truth(
              number + i, day.plusWeeks(4L * i), of(NAMES), of(PLACES), of(TITLES), of(ABSTRACTS)));
    }
    return truths;
  }

  private <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Page page(List<Truth> truths) {
    boolean html = random.nextInt(3) == 0;
    int shape = random.nextInt(html ? 4 : 6);
    String before = of(List.of("DLAP", "ディープラーニングと物理学 オンライン", "Deep learning and Physics"));
    var page = new StringBuilder(html ? "<h1>" + before + "</h1>\n" : "# " + before + "\n\n");
    if (!html && shape == 5) {
      return new Page(page.append(table(truths)).toString(), SourceFormat.MARKDOWN);
    }
    for (Truth truth : truths) {
      page.append(html ? html(truth, shape) : markdown(truth, shape)).append("\n\n");
    }
    return new Page(page.toString(), html ? SourceFormat.HTML : SourceFormat.MARKDOWN);
  }

  private String table(List<Truth> truths) {
    boolean english = random.nextBoolean();
    var rows = new StringBuilder();
    if (random.nextBoolean()) {
      rows.append(
              english
                  ? "| No. | Date | Speaker | Title | Abstract |\n"
                  : "| 回 | 日時 | 講演者 | 題目 | 概要 |\n")
          .append("|---|---|---|---|---|\n");
    } else {
      rows.append("| 回 | 開催日時 | 発表者（所属） | 発表題目 | 要旨 |\n|:--|--|--|--|--:|\n".replace("（所属）", ""));
    }
    for (Truth t : truths) {
      rows.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  of(List.of("第%d回", "%d", "#%d")).formatted(t.number()),
                  when(t, english),
                  who(t),
                  t.title(),
                  t.text().replace("\n", " ")));
    }
    return rows.toString();
  }

  private String markdown(Truth t, int shape) {
    boolean english = random.nextInt(3) == 0;
    String[] labels =
        english
            ? new String[] {"Date", "Speaker", "Title", "Abstract"}
            : new String[] {
              "日時",
              of(List.of("発表者", "講演者", "講師")),
              of(List.of("発表題目", "題目", "演題")),
              of(List.of("概要", "要旨", "講演概要"))
            };
    String[] values = {when(t, english), who(t), t.title(), t.text()};
    var section = new StringBuilder(of(List.of("## ", "### ")) + heading(t, english) + "\n\n");
    for (int i = 0; i < labels.length; i++) {
      section.append(
          switch (shape) {
            case 0 -> labels[i] + of(List.of("：", ": ", ":")) + values[i] + "<br>\n";
            case 1 -> "**" + labels[i] + "**\n\n" + values[i] + "\n\n";
            case 2 -> "- " + labels[i] + "：" + values[i].replace("\n", "") + "\n";
            case 3 -> "#### " + labels[i] + "\n\n" + values[i] + "\n\n";
            default -> "**" + labels[i] + "** " + values[i] + "\n\n";
          });
    }
    return section.toString();
  }

  private String html(Truth t, int shape) {
    boolean english = random.nextInt(3) == 0;
    String[] labels =
        english
            ? new String[] {"Date", "Speaker", "Title", "Abstract"}
            : new String[] {"日時", "講演者", "題目", "概要"};
    String[] values = {when(t, english), who(t), t.title(), t.text()};
    String[] around = {"<table>", "<dl>", "<p>", "<ul>"};
    var section =
        new StringBuilder("<h2>" + heading(t, english) + "</h2>\n" + around[shape] + "\n");
    for (int i = 0; i < labels.length; i++) {
      section.append(
          switch (shape) {
            case 0 -> "<tr><th>" + labels[i] + "</th><td>" + values[i] + "</td></tr>\n";
            case 1 -> "<dt>" + labels[i] + "</dt><dd>" + values[i] + "</dd>\n";
            case 2 -> "<b>" + labels[i] + "</b><br>" + values[i] + "<br>\n";
            default -> "<li><strong>" + labels[i] + "：</strong>" + values[i] + "</li>\n";
          });
    }
    return section.append(around[shape].replace("<", "</")).toString();
  }

  private String heading(Truth t, boolean english) {
    return (english
            ? of(List.of("The %dth DLAP seminar", "DLAP #%d", "DLAP Seminar No. %d"))
            : of(List.of("第%d回", "第%d回DLAP", "第 %d 回 DLAPセミナー")))
        .formatted(t.number());
  }

  private String who(Truth t) {
    boolean japanese = Script.hasJapanese(t.name());
    return t.name()
        + (japanese ? of(List.of("", " 氏", "　氏")) : "")
        + of(List.of(" (%s)", "（%s）")).formatted(t.place());
  }

  private String when(Truth t, boolean english) {
    String pattern =
        english
            ? of(List.of("MMMM d, yyyy, ", "EEEE, d MMMM yyyy, ", "d MMM yyyy (EEE) "))
            : of(
                List.of(
                    "yyyy年M月d日 ", "yyyy年M月d日(E) ", "yyyy/M/d ", "yyyy-MM-dd ", "yyyy年M月d日（E曜日）"));
    String day =
        t.day()
            .format(
                DateTimeFormatter.ofPattern(pattern, english ? Locale.ENGLISH : Locale.JAPANESE));
    return day
        + (english
            ? of(List.of("10:30-11:30", "10:30 am - 11:30 am JST", "10:30–11:30 (JST)"))
            : of(
                List.of(
                    "10:30~11:30",
                    "10:30〜11:30(JST)",
                    "10時30分から11時30分",
                    "１０：３０－１１：３０",
                    "午前10時半～11時半")));
  }
}
