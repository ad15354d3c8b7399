package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.importing.Sources;

/** Single lines of pages: each is read as its value or reported. */
class PrintedLinesTest {
  private static final String TALK = "発表者：山田 太郎（京都大学）<br>\n発表題目：量子<br>\n";
  private static final String DATED = "日時：2026年6月25日10:30~11:30<br>\n";

  private static String read(String body) {
    return PrintedReading.of(
        Sources.read(
            "# 第93回DLAP\n" + body.replace("\\n", "\n"),
            SourceFormat.MARKDOWN,
            BundledPage.context(Optional.empty()),
            StopSignal.NONE));
  }

  private static void contains(String printed, String values) {
    assertThat(printed.lines().map(String::strip)).contains(values.split(" ; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          場所：オンライン（東山大学 B棟 5F でも視聴できます） | format: online ; streaming: ja 東山大学 B棟 5F
          会場：Zoom開催（なお、西海大学 1号館 講堂をサテライト会場とします） | format: online ; streaming: ja 西海大学 1号館 講堂
          開催形式：オンライン（配信会場：東都大学 2号館 101） | format: online ; streaming: ja 東都大学 2号館 101
          Venue: Online only (a screening takes place in Room 301, Sample University) | streaming: en Room 301, Sample University
          Place: Zoom webinar; live viewing at Lecture Hall B | format: online ; streaming: en Lecture Hall B
          場所：東都大学 2号館 101（Zoom でも配信） | format: hybrid ; venue: ja 東都大学 2号館 101（Zoom でも配信）
          場所：Room 301, Sample University + Zoom | format: hybrid ; venue: en Room 301, Sample University + Zoom
          場所：オンライン（南川大学） | format: online ; warning place-unclear on line 5
          会場：~~3号館 201~~ → B棟 101 | venue: ja B棟 101 ; note struck on line 5
          場所：オンライン<br>\\n森田先生のご講演です。 | format: online ; abstract: ja 森田先生のご講演です。
          主催：南川大学理学部、共催：理研iTHEMS | co-hosts: [CoHost[name={ja=理研iTHEMS}, url=null]]
          共催 理研iTHEMS | co-hosts: [CoHost[name={ja=理研iTHEMS}, url=null]]
          （共催：理研iTHEMS） | co-hosts: [CoHost[name={ja=理研iTHEMS}, url=null]]
          ※理研iTHEMSとの共催 | co-hosts: [CoHost[name={ja=理研iTHEMS}, url=null]]
          Jointly organized with RIKEN iTHEMS | co-hosts: [CoHost[name={en=RIKEN iTHEMS}, url=null]]
          教室：3号館 201 | venue: ja 3号館 201
          場所：3号館 201（対面のみ。オンライン配信はありません） | format: onsite
          場所：オンラインのみ（3号館 201 での現地開催は取りやめました） | format: online
          場所：3号館 201 → オンラインに変更 | format: online
          場所：~~オンライン~~ 3号館 201 に変更 | venue: ja 3号館 201
          場所：3号館 201<br>\\n（オンライン併用） | format: hybrid ; venue: ja 3号館 201
          場所：YouTube Live | format: online
          場所：オンライン（Zoom）／南川大学 3号館 201（サテライト会場） | format: online ; streaming: ja 南川大学 3号館 201
          Venue: Online only (Zoom); a screening will be held in Room 201, Building 3 | streaming: en Room 201, Building 3
          場所：Microsoft Teams | format: online
          共催\\n\\n理研iTHEMS | co-hosts: [CoHost[name={ja=理研iTHEMS}, url=null]]
          """)
  void ofPlaces(String line, String values) {
    contains(read(DATED + TALK + line), values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "オンライン開催（Zoom）のみ",
        "Zoom に変更しました",
        "Google Meet",
        "Microsoft Teams（学外の方は事前にご連絡ください）",
        "3号館 201 → オンラインに変更",
        "オンラインのみ（3号館 201 での現地開催は取りやめました）",
        "未定（オンライン併用）"
      })
  void whatIsNoPlaceIsNoVenue(String place) {
    assertThat(read(DATED + TALK + "場所：" + place)).contains("format: online");
    assertThat(read(DATED + TALK + "場所：" + place)).doesNotContain("venue:", "place-unclear");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          このたび、第93回のセミナーは開催を中止することになりました。 | cancelled
          大変残念ですが、今回は開催できなくなりました。 | cancelled
          本セミナーは都合により実施されないことになりました。 | cancelled
          Due to illness of the speaker, we have to cancel this week's talk. | cancelled
          The colloquium will not take place. | cancelled
          Unfortunately, the visit of Prof. Roe had to be called off. | cancelled
          今回はお休みとさせていただきます。 | cancelled
          （本セミナーは中止されました） | cancelled
          講演者の都合がつかなくなったため、今回の開催は取り消します。 | cancelled
          第93回の開催はなくなりました。 | cancelled
          本講演は、講演者の都合により延期することになりました。 | postponed
          諸事情により、本セミナーの開催は来年度に延期されました。 | postponed
          講演者急病のため中止。 | cancelled
          日程を変更し、後日改めて開催いたします。 | postponed
          台風のため、順延とします。 | postponed
          The talk by Dr. Roe has been postponed to a later date. | postponed
          """)
  void ofStatus(String sentence, String status) {
    contains(
        read(DATED + TALK + "概要：乱流の話をする。\n\n" + sentence),
        "status: %s ; warning status-%s on line 7 ; abstract: ja 乱流の話をする。"
            .formatted(status, status));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第92回は中止となりましたが、今回は開催します。",
        "6月11日に予定されていたセミナーは、この日に延期されました。",
        "ストライキにより授業が休講となりましたが、セミナーは予定通り開催します。",
        "悪天候でも中止しません。",
        "コロナ禍で中止されていた対面セミナーを再開します。",
        "Note: the tea before the talk is cancelled.",
        "Anomalies are cancelled in the model of this talk.",
        "質疑応答の時間を見送り、議論を中止しました。",
        "懇親会は開催いたしません。",
        "We show that the anomaly cancels and postpone the proof to the appendix."
      })
  void whatElseIsCancelledIsNotTheSession(String sentence) {
    assertThat(read(DATED + TALK + "概要：乱流の話をする。\n\n" + sentence)).doesNotContain("status:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          順延（後日お知らせします） | status: postponed
          put off until further notice | status: postponed
          無期限延期 | status: postponed
          開催見送り | status: cancelled
          ~~2026年8月2日10:30-11:30~~ お休み | status: cancelled ; start: 2026-08-02T10:30+09:00
          ~~2026年8月2日10:30-11:30~~ 9月6日へ日程変更 | start: 2026-09-06T10:30+09:00 ; end: 2026-09-06T11:30+09:00 ; note new-date on line 2
          2026年8月2日 ~~10:30-11:30~~ 13:00-14:00 | start: 2026-08-02T13:00+09:00 ; note struck on line 2
          25.6.2026 10:30-11:30 | start: 2026-06-25T10:30+09:00
          06/25/2026 10:30 | start: 2026-06-25T10:30+09:00
          3/6/2026 10:30 | session {dlap=93} held ; warning day-or-month on line 2
          2026年6月25日 正午〜13:00 | start: 2026-06-25T12:00+09:00 ; end: 2026-06-25T13:00+09:00
          2026年6月25日（開場10:15）10:30-11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日(木) 13時から90分 | start: 2026-06-25T13:00+09:00 ; end: 2026-06-25T14:30+09:00
          2026年6月25日 23:00-翌1:00 | start: 2026-06-25T23:00+09:00 ; end: 2026-06-26T01:00+09:00
          2026 June 25 (Thu), 10:30-11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          令和八年六月二十五日(木) 午前十時三十分～十一時三十分 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          R8.6.25(木) 10:30-11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          令和8年(2026年)6月25日（木）10:30～11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日（木）午前10時30分より1時間 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026-06-25T10:30:00+09:00 – 11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          10:30 am JST (1:30 am UTC) - 11:30 am JST, June 25, 2026 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 10:30-11:30 (JST) / 1:30-2:30 (UTC) | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年 6月 25日 10 : 30 － 11 : 30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6⽉25⽇ 10:30⇒11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 10:30〰11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 10:30開始、11:30終了 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 開始10:30 終了11:30 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年06月25日(Thu.) 10:30 〜 11:30 日本時間 | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 10:30-11:30（申込期限：6月20日(土)） | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 10:30-11:30 (rescheduled from June 11) | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          June 25, 2026, 9:30-10:30 CST (10:30-11:30 JST) | start: 2026-06-25T10:30+09:00 ; end: 2026-06-25T11:30+09:00
          2026年6月25日 23:00-24:00 | end: 2026-06-26T00:00+09:00
          2026年6月25日 23:30〜24:30 | end: 2026-06-26T00:30+09:00
          2026年6月25日 夜8時から9時 | start: 2026-06-25T20:00+09:00 ; end: 2026-06-25T21:00+09:00
          2026年6月25日 1時間程度、16時30分から | start: 2026-06-25T16:30+09:00
          2026年6月25日 4:30-5:30 | warning early-time on line 2
          June 25, 2026, 4 pm London time | error other-zone on line 2
          2026年6月25日 9:00（米国東部時間） | error other-zone on line 2
          2026-06-25T16:30Z | error other-zone on line 2
          2026年6月25日 16:30 NZST | error other-zone on line 2
          未定（6月25日から延期） | session {dlap=93} ; status: postponed
          令和9年6月25日(木) 10:30-11:30 | warning weekday on line 2
          2026年6月25日 10:30-22:30 | warning long-session on line 2
          2026年6月25日 10:30〜11:30, 13:00〜14:00 | session {dlap=93} held ; warning several-times on line 2
          2026年3月2日(月)13:00-17:00, 3日(火)10:00-12:00 | session {dlap=93} held ; warning several-days on line 2
          2026-03-02 – 2026-03-04 10:00 | session {dlap=93} held ; warning several-days on line 2
          30 March to 1 April 2026, 10:00 | warning several-days on line 2
          2026.3.2-3.4 10:00 | session {dlap=93} held ; warning several-days on line 2
          2026年6月25日10:30~11:30、3号館 201 | start: 2026-06-25T10:30+09:00 ; note remark on line 2
          2026年6月25日10:30~11:30（申込締切：6月20日） | session {dlap=93}
          June 25, 2026, 16:00-17:00 JST (9:00-10:00 CEST) | session {dlap=93}
          """)
  void ofTimes(String when, String values) {
    contains(read("日時：" + when + "<br>\n" + TALK), values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "後日公開します",
        "Title to be announced",
        "近日中にお知らせします",
        "タイトル未定",
        "調整中（決まり次第掲載いたします）",
        "to be announced shortly",
        "not yet decided",
        "準備でき次第掲載します",
        "To be updated",
        "…",
        "追記予定",
        "\"TBA\"",
        "TBA / 未定",
        "現在調整中",
        "ただいま準備中です",
        "To be added",
        "未　定",
        "後ほど掲載します",
        "講演者に確認中",
        "仮題未定",
        "なし"
      })
  void ofWhatIsToCome(String open) {
    assertThat(read(DATED + "発表者：山田 太郎<br>\n発表題目：" + open + "<br>\n概要：" + open))
        .contains("status: scheduled")
        .doesNotContain("title:", "abstract:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          田中太郎 博士(理学)（南川大学） | speaker: 田中太郎 (南川大学)
          山田 太郎（やまだ たろう）（南川大学） | speaker: 山田 太郎 (南川大学)
          山田 太郎（南川大学）氏 | speaker: 山田 太郎 (南川大学)
          ■山田 太郎（南川大学） | speaker: 山田 太郎 (南川大学)
          山田太郎（A大）　鈴木花子（B大） | speaker: 山田太郎 (A大) ; speaker: 鈴木花子 (B大)
          山田太郎 氏（A大） × 鈴木花子 氏（B大） | speaker: 山田太郎 (A大) ; speaker: 鈴木花子 (B大)
          山田太郎（A大）（B研究所） | speaker: 山田太郎 (A大, B研究所)
          Jane Roe, University of Sample, Dept. of Physics | speaker: Jane Roe (University of Sample, Dept. of Physics)
          山田太郎（南川大学） 聞き手：鈴木花子 | speaker: 山田太郎 (南川大学) ; warning odd-name on line 3
          山田太郎 氏 ほか | warning odd-name on line 3
          南川大学 山田太郎 | warning odd-name on line 3
          山田太郎1)、鈴木花子2) | warning odd-name on line 3
          田中太郎¹, John Doe² | speaker: 田中太郎 ; speaker: John Doe ; warning odd-name on line 3
          田中太郎<sup>1</sup>, John Doe<sup>2</sup><br>\\n<sup>1</sup>A大学, <sup>2</sup>B University | speaker: 田中太郎 (A大学) ; speaker: John Doe (B University)
          田中太郎¹、鈴木花子¹,²<br>\\n1. A大学<br>\\n2. B大学 | speaker: 田中太郎 (A大学) ; speaker: 鈴木花子 (A大学, B大学)
          田中太郎*1、鈴木花子*2（*1 A大学、*2 B大学） | speaker: 田中太郎 (A大学) ; speaker: 鈴木花子 (B大学)
          田中太郎†、鈴木花子‡<br>\\n†A大学 ‡B大学 | speaker: 田中太郎 (A大学) ; speaker: 鈴木花子 (B大学)
          田中太郎(1)、鈴木花子(2)<br>\\n所属：(1) A大学 (2) B大学 | speaker: 田中太郎 (A大学) ; speaker: 鈴木花子 (B大学)
          田中太郎<sup>*</sup>（A大学） | speaker: 田中太郎 (A大学)
          田中太郎、鈴木花子（以上 A大） | speaker: 田中太郎 (A大) ; speaker: 鈴木花子 (A大)
          田中太郎（A大学）（ご講演は英語） | speaker: 田中太郎 (A大学) ; language: en
          田中太郎【A大】 | speaker: 田中太郎 (A大)
          田中太郎＠A大学 | speaker: 田中太郎 (A大学)
          田中太郎　A大学理学部 | speaker: 田中太郎 (A大学理学部)
          Jane Roe of Sample University | speaker: Jane Roe (Sample University)
          Jane Roe (PhD student) (Sample University) | speaker: Jane Roe (Sample University)
          田中 太郎 (Taro Tanaka) (A大) | speaker: 田中 太郎 (A大)
          田中太郎 / Taro Tanaka (A大) | warning odd-name on line 3
          田中太郎ら（A大） | warning odd-name on line 3
          田中太郎<br>\\nA大学大学院理学研究科 准教授 | speaker: 田中太郎 (A大学大学院理学研究科 准教授)
          山田太郎、鈴木花子<br>\\n所属：南川大学 | speaker: 山田太郎 (南川大学) ; speaker: 鈴木花子 (南川大学)
          山田太郎<br>\\n（南川大学） | speaker: 山田太郎 (南川大学)
          """)
  void ofPeople(String people, String values) {
    contains(read(DATED + "発表者：" + people + "<br>\n発表題目：量子"), values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          発表者：山田太郎<br>\\n概要：一。<br>\\n概要：二。 | abstract: ja 一。⏎⏎二。 ; warning second-abstract on line 3
          発表者：山田太郎<br>\\n題目：量子<br>\\n概要：一。<br>\\nAbstract: In English. | abstract: ja 一。 / en In English.
          発表者：山田太郎<br>\\n題目：量子<br>\\n概要：一。<br>\\n題目：重力 | warning talk-without-speaker on line 6
          10:30-11:00 山田太郎（A大学）「量子」<br>\\n11:00-11:30 森田花子（B大学）「重力」 | title: ja 量子 ; title: ja 重力 ; speaker: 森田花子 (B大学)
          Jane Roe (Sample U): Flows | speaker: Jane Roe (Sample U) ; title: en Flows
          発表者・所属：山田太郎 / 南川大学<br>\\n題目：量子 | speaker: 山田太郎 (南川大学)
          (1) 山田太郎（A大学）「量子」<br>\\n(2) 森田花子（B大学）「重力」 | speaker: 山田太郎 (A大学) ; title: ja 量子 ; speaker: 森田花子 (B大学) ; title: ja 重力
          【講演1】量子<br>\\n山田太郎（A大学）<br>\\n【講演2】重力<br>\\n森田花子（B大学） | title: ja 量子 ; speaker: 山田太郎 (A大学) ; title: ja 重力 ; speaker: 森田花子 (B大学)
          Talk 1<br>\\nSpeaker: 山田太郎 (A大学)<br>\\nTitle: 量子<br>\\nTalk 2<br>\\nSpeaker: 森田花子 (B大学)<br>\\nTitle: 重力 | part: en Talk 1 ; title: ja 量子 ; part: en Talk 2 ; title: ja 重力
          題目：量子<br>\\n英題：Quantum flows | title: ja 量子 / en Quantum flows
          題目：CO<sub>2</sub>とφ<sup>4</sup>理論、10<sup>-3</sup>の精度 | title: ja CO₂とφ⁴理論、10⁻³の精度
          題目：The 25<sup>th</sup> anniversary | title: en The 25th anniversary
          題目：量子<br>\\n発表者：山田太郎<br>\\nHost: John Doe | remarks: en Host: John Doe ; note remark on line 5
          題目：量子<br>\\n発表者：山田太郎<br>\\n略歴：専門は物理。1990年生まれ。 | note remark on line 5
          題目：[量子](https://example.org/a)<br>\\n発表者：山田太郎 | material: web https://example.org/a
          題目：量子<br>\\n備考：英語講演 | language: en
          題目：量子<br>\\n使用言語：英語（資料は日本語） | language: en
          題目：量子<br>\\n使用言語：未定義語 | note remark on line 4
          題目：量子<br>\\n配信アーカイブはこちら https://youtu.be/abc | material: video https://youtu.be/abc
          題目：量子<br>\\nスライドは https://e.org/a.pdf からダウンロードできます。 | material: slides https://e.org/a.pdf
          題目：量子<br>\\n録画は[こちら](https://youtu.be/x)。 | material: video https://youtu.be/x
          題目：量子<br>\\n講演の録画：[YouTube](https://youtu.be/x) | material: video https://youtu.be/x
          題目：量子<br>\\n概要：話をする。<br>\\nスライド：https://e.org/a.pdf、動画：https://youtu.be/x | material: slides https://e.org/a.pdf ; material: video https://youtu.be/x ; abstract: ja 話をする。
          題目：量子<br>\\nスライド：https://e.org/wiki/乱流。 | material: slides https://e.org/wiki/%E4%B9%B1%E6%B5%81
          題目：量子<br>\\nスライド：https://e.org/乱流.pdf（パスワードは当日お知らせします） | material: slides https://e.org/%E4%B9%B1%E6%B5%81.pdf
          題目：量子<br>\\nスライド：https://e.org/第93回（乱流）.pdf | material: slides https://e.org/%E7%AC%AC93%E5%9B%9E%EF%BC%88%E4%B9%B1%E6%B5%81%EF%BC%89.pdf
          題目：量子<br>\\nスライド：https://e.org/a.pdfをご覧ください。 | material: slides https://e.org/a.pdf
          題目：乱流の統計則 / Statistical laws of turbulence | title: ja 乱流の統計則 / en Statistical laws of turbulence
          題目：Statistical laws of turbulence（乱流の統計則） | title: en Statistical laws of turbulence / ja 乱流の統計則
          題目：「乱流の統計則」 “Statistical laws of turbulence” | title: ja 乱流の統計則 / en Statistical laws of turbulence
          題目：乱流の統計則 ─ Statistical laws of turbulence ─ | title: ja 乱流の統計則 / en Statistical laws of turbulence
          題目：乱流の統計則【Statistical laws of turbulence】 | title: ja 乱流の統計則 / en Statistical laws of turbulence
          題目：NN/PDE によるシミュレーション | title: ja NN/PDE によるシミュレーション
          題目：量子多体系 [入門編] | title: ja 量子多体系 [入門編]
          Time zone: Europe/Berlin | error other-zone on line 3
          """)
  void ofTalks(String body, String values) {
    contains(read(DATED + body), values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "接続先URL：https://univ-tokyo.zoom.us/j/81234567890",
        "ID: 812 3456 7890 / PW: SECRET1",
        "Passcode 123456",
        "Pass code: SECRET1",
        "パスワード「SECRET1」",
        "パスワードは「SECRET1」です。",
        "Zoom の URL は https://example.org/zoom/SECRET1 です",
        "アクセスコード：SECRET1",
        "zoommtg://zoom.us/join?confno=8123456789",
        "kyoto-u.zoom.us/j/81234567890",
        "https://gather.town/app/SECRET1/room",
        "https://bbb.example.org/b/SECRET1"
      })
  void ofMeetings(String line) {
    assertThat(read(DATED + TALK + "概要：話をする。\n\n" + line))
        .contains("note meeting-private")
        .doesNotContain("SECRET1", "8123456789", "812 3456", "123456");
  }
}
