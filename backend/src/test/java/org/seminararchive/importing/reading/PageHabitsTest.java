package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.Format;
import org.seminararchive.session.Kind;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.TalkContent;

/** One test for each convention of hand-written pages. */
class PageHabitsTest {
  private static final String TALK = "発表者：山田 太郎　氏（京都大学）<br>\n発表題目：量子とAI<br>\n概要：これは概要です。<br>\n";

  private static ReadSession only(String... lines) {
    Reading reading =
        BundledPage.read(String.join("\n", lines), SourceFormat.MARKDOWN, BundledPage.context());
    assertThat(reading.sessions()).hasSize(1);
    return reading.sessions().get(0);
  }

  private static ReadSession session(String when, String... rest) {
    return only("# 第60回DLAP", "日時：" + when + "<br>", String.join("\n", rest));
  }

  private static TalkContent talk(String... lines) {
    return session("2024年4月18日10:30~11:30(JST)", lines).content().talks().get(0);
  }

  private static List<String> codes(ReadSession session) {
    return session.findings().stream().map(Finding::code).toList();
  }

  @Test
  void aNumberThatIsOpenIsNotGuessed() {
    for (String heading : List.of("# 第?回", "# 第６？回", "# 第4X回", "# 第○回")) {
      ReadSession read = only(heading, "日時：2024年4月18日10:30~11:30(JST)<br>", TALK);
      assertThat(read.isRejected()).as(heading).isTrue();
      assertThat(codes(read)).contains("no-number");
    }
  }

  @Test
  void aJointSessionHasANumberInEachSeries() {
    for (String heading :
        List.of(
            "# 第7回学習物理領域セミナー＋第59回DLAP", "## 第７回領域セミナ・第５９回 DLAP", "# 第59回DLAP & 第7回学習物理領域セミナー")) {
      assertThat(only(heading, "日時：2024年4月18日10:30(JST)").content().session().numbers())
          .as(heading)
          .isEqualTo(Map.of("mlphys", 7, "dlap", 59));
    }
  }

  @Test
  void timesAreReadInEveryForm() {
    OffsetDateTime start = OffsetDateTime.parse("2024-04-18T10:30:00+09:00");
    for (String when :
        List.of(
            "2024年4月18日10:30~11:30(JST)",
            "2024年4月18日(木) 10:30-11:30",
            "２０２４年４月１８日（木）１０：３０〜１１：３０",
            "2024/4/18 10時30分から11時30分",
            "2024-04-18 10:30 – 11:30",
            "2024年4月18日 午前10時半～11:30",
            "4月18日 10:30~11:30")) {
      ProgrammeSession read = session(when, TALK).content();
      assertThat(read.session().start()).as(when).isEqualTo(start);
      assertThat(read.session().end()).as(when).isEqualTo(start.plusHours(1));
    }
  }

  @Test
  void aTimeInAnotherZoneOrWithoutAClockIsRefused() {
    assertThat(codes(session("2024年4月18日10:30~11:30(CET)", TALK))).contains("other-zone");
    assertThat(codes(session("2024年4月18日", TALK))).contains("no-time");
    assertThat(codes(session("未定", TALK))).contains("no-date");
  }

  @Test
  void aWrongWeekdayIsReported() {
    assertThat(codes(session("2024年4月18日(金)10:30~11:30", TALK))).contains("weekday");
    assertThat(codes(session("2024年4月18日(木)10:30~11:30", TALK))).isEmpty();
  }

  @Test
  void placeholdersAreAbsentValues() {
    for (String open : List.of("未定", "TBA", "調整中", "T.B.D.", "（未定）")) {
      ProgrammeSession read =
          session("2024年4月18日10:30~11:30", "発表者：" + open + "<br>", "発表題目：" + open + "<br>")
              .content();
      assertThat(read.session().status()).as(open).isEqualTo(Status.SCHEDULED);
      assertThat(read.talks()).as(open).isEmpty();
    }
  }

  @Test
  void aSessionThatIsPutOffKeepsItsOldDayUntilThereIsANewOne() {
    ReadSession off = session("<s>2024年4月18日10:30~11:30</s> 延期", TALK);
    assertThat(off.content().session().status()).isEqualTo(Status.POSTPONED);
    assertThat(off.content().session().start()).isEqualTo("2024-04-18T10:30:00+09:00");
    ReadSession moved = session("<s>2024年4月18日10:30~11:30</s> 延期 → 2024年5月9日10:30~11:30", TALK);
    assertThat(moved.content().session().status()).isNull();
    assertThat(moved.content().session().start()).isEqualTo("2024-05-09T10:30:00+09:00");
    assertThat(codes(moved)).contains("new-date");
    ReadSession heading = only("# ~~第60回~~ 延期", "日時：2024年4月18日10:30~11:30", TALK);
    assertThat(heading.content().session().status()).isEqualTo(Status.POSTPONED);
    assertThat(heading.content().session().numbers()).isEqualTo(Map.of("dlap", 60));
  }

  @Test
  void severalLabelsMayStandOnOneLine() {
    ProgrammeSession read =
        only("# 第60回", "日時：2024年4月18日10:30~11:30　場所：東京大学　発表者：山田太郎氏　発表題目：量子とAI").content();
    assertThat(read.session().venue().in("ja")).isEqualTo("東京大学");
    assertThat(read.talks().get(0).title().in("ja")).isEqualTo("量子とAI");
    assertThat(read.talks().get(0).speakers().get(0).name()).isEqualTo("山田太郎");
  }

  @Test
  void severalPeopleShareATalk() {
    for (String people :
        List.of(
            "山田太郎氏（A大、B研）、鈴木花子氏(C大(理学部), D社)",
            "山田太郎（A大、B研），鈴木花子(C大(理学部), D社)",
            "山田太郎 氏（A大、B研）と鈴木花子 氏(C大(理学部), D社)",
            "[山田太郎](https://example.org/)氏（A大、B研）<br>\n鈴木花子氏(C大(理学部), D社)")) {
      assertThat(talk("発表者：" + people + "<br>", "発表題目：x").speakers())
          .as(people)
          .extracting(TalkContent.SpeakerAt::name, s -> s.affiliation().in("ja"))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("山田太郎", "A大、B研"),
              org.assertj.core.groups.Tuple.tuple("鈴木花子", "C大(理学部), D社"));
    }
  }

  @Test
  void theFormatIsNotAPlace() {
    ProgrammeSession hybrid =
        session("2024年4月18日10:30~11:30", "場所（ハイブリッド）：東京大学<br>", "オンライン配信会場：京都大学<br>", TALK)
            .content();
    assertThat(hybrid.session().format()).isEqualTo(Format.HYBRID);
    assertThat(hybrid.session().streamingVenue().in("ja")).isEqualTo("京都大学");
    ProgrammeSession online = session("2024年4月18日10:30~11:30", "場所：オンライン<br>", TALK).content();
    assertThat(online.session().format()).isEqualTo(Format.ONLINE);
    assertThat(online.session().venue()).isNull();
    ProgrammeSession bracketed =
        session("2024年4月18日10:30~11:30", "発表者：A<br>", "場所（オンライン）<br>").content();
    assertThat(bracketed.session().format()).isEqualTo(Format.ONLINE);
    assertThat(bracketed.talks().get(0).speakers()).hasSize(1);
  }

  @Test
  void aLectureHasParts() {
    ProgrammeSession read =
        session(
                "2024年4月18日10:30~11:30",
                "入門講義「AI」<br>\n",
                "第1部<br>",
                TALK,
                "第2部<br>",
                "発表者：B<br>",
                "発表題目：二<br>")
            .content();
    assertThat(read.session().kind()).isEqualTo(Kind.LECTURE);
    assertThat(read.session().title().in("ja")).isEqualTo("入門講義「AI」");
    assertThat(read.talks()).extracting(t -> t.part().in("ja")).containsExactly("第1部", "第2部");
  }

  @Test
  void linksAreMaterialsByTheirText() {
    TalkContent talk =
        talk(
            TALK,
            "[講演スライド](./slides/a%20b.pdf) [動画](https://example.org/v)<br>",
            "[登録フォーム](https://example.org/f)<br>");
    assertThat(talk.materials())
        .extracting(m -> m.kind())
        .containsExactly(MaterialKind.SLIDES, MaterialKind.VIDEO);
    assertThat(talk.materials().get(0).url()).isEqualTo(BundledPage.BASE + "slides/a%20b.pdf");
  }

  @Test
  void anUnresolvedLinkIsReported() {
    ReadSession read = session("2024年4月18日10:30~11:30", TALK, "[講演スライド](javascript:alert(1))<br>");
    assertThat(read.content().talks().get(0).materials()).isEmpty();
    assertThat(codes(read)).contains("unresolved-link");
  }

  @Test
  void referencesAreReadInEveryForm() {
    TalkContent talk =
        talk(
            TALK,
            "参考文献：<br>",
            "［１］A. Author, doi:10.1103/PhysRevLett.123.210502<br>",
            "[2] B. Author, arXiv: 2301.00001v2 [hep-th]<br>",
            "[3] Machine Learning<br>\nC. Author<br>\n[https://arxiv.org/abs/1709.01223](https://arxiv.org/abs/1709.01223)<br>",
            "[4] e-Print: hep-th/9711200 [hep-th]");
    assertThat(talk.references()).extracting(r -> r.label()).containsExactly("1", "2", "3", "4");
    assertThat(talk.references().get(0).doi()).isEqualTo("10.1103/PhysRevLett.123.210502");
    assertThat(talk.references())
        .extracting(r -> r.arxiv())
        .containsExactly(null, "2301.00001", "1709.01223", "hep-th/9711200");
    assertThat(talk.references().get(2).text())
        .isEqualTo("Machine Learning C. Author https://arxiv.org/abs/1709.01223");
    assertThat(talk.abstractText().in("ja")).isEqualTo("これは概要です。");
  }

  @Test
  void theLanguageIsStatedOrFollowsFromNames() {
    assertThat(talk("発表者：J. Doe（X）<br>", "発表題目：Physics<br>", "概要：Text.").language().code())
        .isEqualTo("en");
    TalkContent stated = talk("発表者：山田太郎<br>", "発表題目：Physics<br>", "（ご講演は英語）<br>", "概要：Text.");
    assertThat(stated.language().code()).isEqualTo("en");
    assertThat(stated.language().basis()).isEqualTo(Basis.STATED);
    ReadSession open =
        session("2024年4月18日10:30~11:30", "発表者：山田太郎<br>", "発表題目：Physics<br>", "概要：Text.");
    assertThat(open.content().talks().get(0).language().code()).isEqualTo("ja");
    assertThat(codes(open)).contains("language-uncertain");
  }

  @Test
  void whereSectionAndListDisagreeBothLinesAreNamed() {
    ReadSession read =
        only("* [第60回：　山田太郎　氏 「別の題目」](#x) 4/24\n", "# 第60回", "日時：2024年4月16日10:30~11:30", TALK);
    assertThat(read.content().session().start()).isEqualTo("2024-04-16T10:30:00+09:00");
    assertThat(codes(read)).contains("index-day", "index-title");
    assertThat(read.findings().get(0).message().in("en")).contains("4/16", "4/24", "line 1");
    ReadSession supported =
        only(
            "* [第60回：　山田太郎　氏 「量子とAI」](#x) 4/24\n",
            "# 第60回",
            "日時：4月16日10:30~11:30",
            "[スライド](./20240424.pdf)<br>",
            TALK);
    assertThat(supported.content().session().start()).isEqualTo("2024-04-24T10:30:00+09:00");
    assertThat(codes(supported)).contains("index-day-taken");
  }

  @Test
  void aNumberThatStandsTwiceIsRefusedTwice() {
    Reading reading =
        BundledPage.read(
            "# 第60回\n日時：2024年4月16日10:30\n\n# 第60回\n日時：2024年5月16日10:30",
            SourceFormat.MARKDOWN,
            BundledPage.context());
    assertThat(reading.sessions()).allMatch(ReadSession::isRejected);
  }

  @Test
  void aLostHeadingIsNoticed() {
    assertThat(codes(session("2024年4月16日10:30", TALK, "日時：2024年5月16日10:30<br>", "発表題目：二")))
        .contains("second-date");
  }

  @Test
  void commentsAreNoPartOfThePage() {
    assertThat(
            only("<!--\n# 第61回\n日時：2024年5月16日10:30\n-->\n\n# 第60回", "日時：2024年4月16日10:30")
                .content()
                .session()
                .numbers())
        .isEqualTo(Map.of("dlap", 60));
  }

  @Test
  void anEmptyPageSaysSo() {
    Reading reading = BundledPage.read("", SourceFormat.HTML, BundledPage.context());
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("no-session");
  }

  @Test
  void labelsMayBeEmphasisedCountedOrSpreadOut() {
    ProgrammeSession read =
        only(
                "# 第60回（開催済）",
                "**日時：**2024年4月18日10:30~11:30<br>",
                "**講演者1：**A氏（X大）<br>",
                "講演題目1：一<br>",
                "概　要：ああ。<br>",
                "講演者２：B氏（Y大）<br>",
                "講演題目２：二<br>")
            .content();
    assertThat(read.session().title()).isNull();
    assertThat(read.talks()).extracting(t -> t.title().in("ja")).containsExactly("一", "二");
    assertThat(read.talks().get(0).abstractText().in("ja")).isEqualTo("ああ。");
    assertThat(read.talks().get(1).speakers().get(0).name()).isEqualTo("B氏");
  }

  @Test
  void aRuleBelowATextMakesItNoHeading() {
    ReadSession read =
        session(
            "2024年4月18日10:30~11:30", "発表者：A<br>", "発表題目：x<br>", "概要：一行目です。<br>", "二行目です。", "---");
    assertThat(read.content().talks().get(0).abstractText().in("ja")).isEqualTo("一行目です。\n\n二行目です。");
  }

  @Test
  void referencesMayBeCountedOrLookLikeDefinitions() {
    assertThat(
            talk(TALK, "\n参考文献：\n", "1. A. Author, arXiv:2401.00001", "2. B. Author").references())
        .extracting(r -> r.label(), r -> r.arxiv())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", "2401.00001"),
            org.assertj.core.groups.Tuple.tuple("2", null));
    assertThat(talk(TALK, "[1]: A. Author, Title", "[2]: B. Author").references())
        .extracting(r -> r.text())
        .containsExactly("A. Author, Title", "B. Author");
  }

  @Test
  void whatFollowsReferencesIsNoPartOfThem() {
    ReadSession read =
        session(
            "2024年4月18日10:30~11:30",
            TALK,
            "[1] A. Author, Title<br>\n",
            "次回（第61回）は5月23日です。\n",
            "[トップへ戻る](#top)");
    assertThat(read.content().talks().get(0).references().get(0).text())
        .isEqualTo("A. Author, Title");
    assertThat(read.content().talks().get(0).references().get(0).url()).isNull();
    assertThat(read.content().session().remarks().in("ja")).isEqualTo("次回（第61回）は5月23日です。");
  }

  @Test
  void aChangedDayIsReported() {
    ReadSession read = session("2024年4月25日10:30~11:30 → 5月9日10:30~11:30に変更", TALK);
    assertThat(read.content().session().start()).isEqualTo("2024-05-09T10:30:00+09:00");
    assertThat(codes(read)).contains("changed-date");
    ReadSession from = session("2024年6月20日10:30~11:30（6月6日から延期）", TALK);
    assertThat(from.content().session().status()).isNull();
    assertThat(from.content().session().start()).isEqualTo("2024-06-20T10:30:00+09:00");
  }

  @Test
  void whatParticipantsMayCancelIsNotTheSession() {
    assertThat(
            session("2024年4月18日10:30~11:30", TALK, "登録をキャンセルされる方は[こちら](https://x.y/z)から。")
                .content()
                .session()
                .status())
        .isNull();
    assertThat(
            session("2024年4月18日10:30~11:30", TALK, "台風のため中止となりました。").content().session().status())
        .isEqualTo(Status.CANCELLED);
  }

  @Test
  void aSessionWithoutANumberIsReported() {
    Reading reading =
        BundledPage.read(
            "# 第60回\n日時：2024年4月18日10:30\n\n# 番外編\n日時：2024年7月1日10:30<br>\n発表者：A",
            SourceFormat.MARKDOWN,
            BundledPage.context());
    assertThat(reading.sessions()).hasSize(1);
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("unnumbered");
  }

  @Test
  void aTitleThatIsNotFinishedGoesOnBelow() {
    for (String title :
        List.of("重力の学習と<br>\n時空の創発", "量子多体系の<br>\n機械学習", "Learning of<br>\nflows", "渦、<br>\n乱流")) {
      TalkContent talk = talk("発表者：山田 太郎　氏（京都大学）<br>", "発表題目：" + title + "<br>", "概要：これは概要です。");
      assertThat(talk.title().first())
          .isEqualTo(title.replaceAll("<br>\n", title.startsWith("L") ? " " : ""));
      assertThat(talk.abstractText().first()).isEqualTo("これは概要です。");
    }
    assertThat(talk("発表者：山田 太郎　氏（京都大学）<br>", "発表題目：物理とは<br>", "補足<br>").title().first())
        .isEqualTo("物理とは");
  }

  @Test
  void aTitleInTheHeadingIsNotRepeatedAsTheTitleOfTheSession() {
    ReadSession read = only("# 第60回DLAP：量子と AI", "日時：2024年4月18日10:30~11:30(JST)<br>", TALK);
    assertThat(read.content().session().title()).isNull();
    assertThat(read.content().talks().get(0).title().first()).isEqualTo("量子とAI");
  }

  @Test
  void theSubjectOfAMailWithADayAndItsFirstSentenceAreOneSession() {
    String mail =
        """
        Subject: [dlap] The 60th DLAP seminar (April 18)

        Dear all,

        The 60th DLAP seminar will be held online.

        Date: Thursday, April 18, 2024, 10:30-11:30 (JST)
        Speaker: Jane Roe (Sample Inst.)
        Title: Flows
        """;
    Reading reading = BundledPage.read(mail, SourceFormat.TEXT, BundledPage.context());
    assertThat(reading.sessions()).hasSize(1);
    ReadSession read = reading.sessions().get(0);
    assertThat(read.findings()).isEmpty();
    assertThat(read.content().session().start()).isEqualTo("2024-04-18T10:30:00+09:00");
    assertThat(read.content().session().remarks()).isNull();
  }
}
