package org.seminararchive.importing.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seminararchive.text.LinearPattern;

/** The labels of a page: the word before a colon. */
enum Label {
  WHEN(
      "開催日時",
      "講演日時",
      "日時",
      "日程",
      "開催日",
      "日付",
      "日にち",
      "時間",
      "時刻",
      "開催時間",
      "Date and time",
      "Date & Time",
      "Date/Time",
      "Date",
      "When",
      "Time"),
  SPEAKER(
      "発表者",
      "講演者",
      "登壇者",
      "講師",
      "スピーカー",
      "話者",
      "Speakers",
      "Speaker",
      "Lecturer",
      "Presenter",
      "Who"),
  PANELIST("パネラー", "パネリスト", "Panelists", "Panelist"),
  CONTRIBUTOR("情報提供者", "情報提供", "話題提供者", "話題提供"),
  CHAIR("座長", "司会", "Chair"),
  VENUE("開催場所", "開催形式", "開催方法", "場所", "会場", "Venue", "Place", "Location", "Where", "Room"),
  STREAM("オンライン配信会場", "配信会場", "サテライト会場"),
  TITLE(
      "発表題目", "講演題目", "講演題名", "テーマ", "発表タイトル", "講演タイトル", "発表題名", "発表代目", "講演代目", "題目", "タイトル", "演題",
      "Title", "Topic"),
  ABSTRACT("講演概要", "発表概要", "講演要旨", "発表要旨", "概要", "要旨", "アブストラクト", "要約", "Abstract", "Summary"),
  LANGUAGE("使用言語", "講演言語", "言語", "Language"),
  AFFILIATION("所属", "Affiliations", "Affiliation"),
  MATERIAL(
      "講演スライド",
      "発表スライド",
      "スライド",
      "講演資料",
      "発表資料",
      "資料",
      "講演動画",
      "動画",
      "講演録画",
      "録画",
      "ビデオ",
      "Slides",
      "Slide",
      "Video",
      "Recording",
      "Materials"),
  CO_HOST(
      "共催",
      "共同主催",
      "Co-hosts",
      "Co-host",
      "Co-hosted by",
      "Co-organized by",
      "Co-organizers",
      "Jointly with"),
  /** Private: never read. */
  MEETING(
      "Zoom URL",
      "Zoomリンク",
      "Zoom",
      "ミーティングID",
      "ミーティング ID",
      "会議ID",
      "パスコード",
      "パスワード",
      "接続先",
      "接続情報",
      "参加URL",
      "Meeting ID",
      "Meeting URL",
      "Meeting link",
      "Passcode",
      "Password",
      "Webex",
      "Teams",
      "Google Meet"),
  PANEL("パネルディスカッション", "パネル討論"),
  REFERENCES(
      "参考文献",
      "参考リンク",
      "関連リンク",
      "引用文献",
      "文献",
      "関連論文",
      "参考",
      "References",
      "Reference",
      "Refs",
      "Ref"),
  REMARKS("備考", "注意", "Remarks", "Remark");

  private static final Map<String, Label> BY_WORD = new LinkedHashMap<>();

  static {
    for (Label label : values()) {
      for (String word : label.words) {
        BY_WORD.putIfAbsent(key(word), label);
      }
    }
  }

  /** All words, the longest first, as alternatives of an expression. */
  static final String WORDS =
      Arrays.stream(values())
          .flatMap(label -> label.words.stream())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Label::spaced)
          .collect(Collectors.joining("|"));

  private static final LinearPattern ORNAMENTS =
      LinearPattern.compile("^[\\s■●◆◇○◎□▼・*_<\\[]{0,5}|[\\s>\\]]{0,3}$");

  private final List<String> words;

  Label(String... words) {
    this.words = List.of(words);
  }

  /** True if a line is a label without a colon. */
  static boolean isWord(String text) {
    return of(text).isPresent();
  }

  /** Label of a text without a colon. */
  static Optional<Label> of(String text) {
    return Optional.ofNullable(
        BY_WORD.get(key(ORNAMENTS.replaceAll(Script.folded(text), "").strip())));
  }

  static String key(String word) {
    return word.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** Matches Japanese words with spaces between the characters: 概　要. */
  private static String spaced(String word) {
    return Script.hasJapanese(word)
        ? word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ?"))
        : LinearPattern.quote(word);
  }
}
