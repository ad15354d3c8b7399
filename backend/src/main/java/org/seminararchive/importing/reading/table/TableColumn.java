package org.seminararchive.importing.reading.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * The columns with all their names. The first name is that of exported tables; width, case, spaces
 * and punctuation do not count.
 */
enum TableColumn {
  ID("id"),
  NUMBERS("numbers", "number", "no", "回", "番号", "回数", "通し番号", "開催回"),
  DATE("date", "day", "日付", "日", "開催日", "年月日", "講演日"),
  WHEN("when", "date and time", "日時", "開催日時", "講演日時"),
  START("startTime", "start", "time", "時刻", "開始時刻", "開始", "時間", "開始時間"),
  END("endTime", "end", "until", "終了", "終了時刻", "終了時間"),
  ZONE("timeZone", "zone", "タイムゾーン", "時間帯"),
  KIND("kind", "type", "種別", "種類"),
  STATUS("status", "状態", "状況"),
  FORMAT("format", "形式", "開催形式", "開催形態"),
  VENUE("venue", "place", "room", "location", "場所", "会場", "開催場所"),
  STREAMING_VENUE("streamingVenue", "オンライン配信会場", "配信会場"),
  CO_HOSTS("共催", "共同主催", "cohost"),
  SESSION_TITLE("sessionTitle", "企画名", "セッション名"),
  POSITION("position", "順", "順番", "順序"),
  TITLE("title", "talk", "題目", "発表題目", "講演題目", "タイトル", "演題", "題名"),
  TITLE_JA("titleJa", "和題", "題目（日本語）", "題目（和文）", "日本語題目"),
  TITLE_EN("titleEn", "英題", "題目（英語）", "題目（英文）", "英語題目"),
  PART("part", "部"),
  SPEAKERS("speakers", "speaker", "name", "発表者", "講演者", "登壇者", "氏名", "名前", "講師"),
  AFFILIATIONS("affiliations", "affiliation", "所属", "発表者所属", "講演者所属", "所属機関"),
  ROLES("roles", "role", "役割"),
  LANGUAGE("language", "lang", "言語", "発表言語", "講演言語", "使用言語"),
  LANGUAGE_BASIS("languageBasis"),
  MATERIALS("materials", "material", "資料", "講演資料", "links", "リンク"),
  MATERIAL_KINDS("materialKinds"),
  MATERIAL_LABELS("materialLabels"),
  SLIDES("slides", "slide", "スライド", "講演スライド", "発表スライド"),
  NOTES("notes", "note", "ノート", "講演ノート"),
  NOTEBOOK("notebook", "ノートブック"),
  VIDEO("video", "recording", "動画", "録画"),
  ABSTRACT("abstract", "summary", "概要", "講演概要", "発表概要", "要旨", "アブストラクト"),
  REMARKS("remarks", "remark", "備考", "注記"),
  REFERENCES("references", "reference", "参考文献", "文献"),
  /** Written by exports, ignored by imports. */
  PAGE("page", "ページ"),
  UPDATED("updated", "更新", "更新日時"),
  SESSION_ID("sessionId"),
  SPEAKER_IDS("speakerIds"),
  EXPORTED_CO_HOSTS("coHosts"),
  /** Of the table of sessions, whose rows are no talks. */
  TALK_TITLES("talkTitles");

  private static final LinearPattern IGNORED = LinearPattern.compile("[\\s\\p{Z}\\p{P}\\p{Cf}]+");

  private static final Map<String, TableColumn> BY_NAME =
      Arrays.stream(values())
          .flatMap(c -> c.names.stream().map(name -> Map.entry(key(name), c)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> names;

  TableColumn(String... names) {
    this.names = List.of(names);
  }

  static Optional<TableColumn> called(String header) {
    return Optional.ofNullable(BY_NAME.get(key(header)));
  }

  static String key(String name) {
    return IGNORED.replaceAll(UnicodeForm.nfkc(name).toLowerCase(Locale.ROOT), "");
  }

  /** The columns of the session: a row without them belongs to the session above. */
  static Stream<TableColumn> ofSession() {
    return Stream.of(
        NUMBERS,
        DATE,
        WHEN,
        START,
        END,
        ZONE,
        KIND,
        STATUS,
        FORMAT,
        VENUE,
        STREAMING_VENUE,
        CO_HOSTS,
        SESSION_TITLE);
  }
}
