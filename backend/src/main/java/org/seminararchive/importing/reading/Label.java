package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

  /**
   * A labelled piece of a line.
   *
   * @param label absent before the first label
   * @param word the label as printed
   * @param qualifier in brackets before the colon: （ハイブリッド）
   */
  record Piece(Optional<Label> label, String word, String qualifier, PageLine value) {
    /** A piece without a label. */
    static Piece plain(PageLine value) {
      return new Piece(Optional.empty(), "", "", value);
    }
  }

  private static final Map<String, Label> BY_WORD = new LinkedHashMap<>();

  static {
    for (Label label : values()) {
      for (String word : label.words) {
        BY_WORD.putIfAbsent(key(word), label);
      }
    }
  }

  private static final String WORDS =
      Arrays.stream(values())
          .flatMap(label -> label.words.stream())
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Label::spaced)
          .collect(Collectors.joining("|"));

  private static final LinearPattern LABEL =
      LinearPattern.compile(
          "(?:^[\\s■●◆◇○◎・*_【\\[<-]{0,5}|(?<=[ 、。,/|)>]))(?<word>(?i:"
              + WORDS
              + ")) ?[0-9①-⑨]?[】\\]>]? ?(?<qualifier>\\([^()]{0,30}\\))?"
              + " ?(?:\\*\\*)?[:;】][: ]*(?:\\*\\*|__)?");

  /** Labels that may have a space instead of a colon. */
  private static final Set<Label> SPACED =
      EnumSet.of(WHEN, SPEAKER, VENUE, TITLE, ABSTRACT, AFFILIATION);

  /** A place in brackets without a colon: 場所（オンライン）. */
  private static final LinearPattern BRACKETED =
      LinearPattern.compile("(?<word>場所|会場|開催場所) ?(?<qualifier>\\([^()]{1,30}\\))");

  private static final LinearPattern ORNAMENTS =
      LinearPattern.compile("^[\\s■●◆◇○◎□▼・*_<\\[]{0,5}|[\\s>\\]]{0,3}$");

  private static final int MOST = 30;
  private static final int LONGEST_LINE = 1000;

  /** A list of references may begin without a colon. */
  private static final LinearPattern REFERENCES_ALONE =
      LinearPattern.compile("^[\\[【<]?(?:参考文献|引用文献|文献|References?|Refs?)[\\]】>]?[.:]?$");

  private final List<String> words;

  Label(String... words) {
    this.words = List.of(words);
  }

  /**
   * Splits a line at its labels.
   *
   * @param inText true within an abstract, where only a label at the beginning counts
   */
  static List<Piece> split(PageLine line, boolean inText) {
    String folded = marked(line.text(), inText);
    Optional<Piece> alone = alone(folded.strip(), line.from(line.text().length()));
    if (alone.isPresent()) {
      return List.of(alone.get());
    }
    Matcher matcher = LABEL.matcher(folded);
    boolean marked = ":;】".chars().anyMatch(c -> folded.indexOf(c) >= 0);
    boolean onlyFirst = inText || folded.length() > LONGEST_LINE;
    if (!marked || onlyFirst && !matcher.lookingAt()) {
      return line.isEmpty() ? List.of() : List.of(Piece.plain(line));
    }
    return pieces(line, folded, matcher.reset(), inText);
  }

  /** The folded line, with a colon for the space behind a Japanese label at its beginning. */
  private static String marked(String text, boolean inText) {
    String folded = Script.folded(text);
    int space = folded.indexOf(' ');
    Label label = space < 2 || inText ? null : BY_WORD.get(key(folded.substring(0, space)));
    boolean spaced =
        label != null
            && SPACED.contains(label)
            && Script.hasJapanese(folded.substring(0, space))
            && folded.length() > space + 1
            && ":(".indexOf(folded.charAt(space + 1)) < 0;
    return spaced ? folded.substring(0, space) + ":" + folded.substring(space + 1) : folded;
  }

  /** A line that is a label without a colon. */
  private static Optional<Piece> alone(String text, PageLine nothing) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (REFERENCES_ALONE.matches(text)) {
      return Optional.of(new Piece(Optional.of(REFERENCES), "", "", nothing));
    }
    return bracketed.matches()
        ? Optional.of(new Piece(label(bracketed), "", bracketed.group("qualifier"), nothing))
        : Optional.empty();
  }

  private static List<Piece> pieces(PageLine line, String folded, Matcher matcher, boolean inText) {
    List<Piece> pieces = new ArrayList<>();
    Optional<Label> label = Optional.empty();
    String qualifier = "";
    String word = "";
    int from = 0;
    while (pieces.size() < MOST && !isRunning(label) && matcher.find()) {
      String before = folded.substring(0, matcher.start("word"));
      boolean atStart = matcher.start() == 0 || before.isBlank();
      if (!atStart && (inText || label.isEmpty() && !isRemark(before))) {
        // Later labels do not count either.
        break;
      }
      if (matcher.start() > from || label.isPresent()) {
        pieces.add(new Piece(label, word, qualifier, line.part(from, matcher.start())));
      }
      label = label(matcher);
      word = matcher.group("word");
      qualifier = Objects.requireNonNullElse(matcher.group("qualifier"), "");
      from = matcher.end();
    }
    pieces.add(new Piece(label, word, qualifier, line.from(from)));
    return pieces.stream().filter(p -> p.label().isPresent() || !p.value().isEmpty()).toList();
  }

  private static Optional<Label> label(Matcher matcher) {
    return Optional.of(BY_WORD.get(key(matcher.group("word"))));
  }

  /** True if a line is a label without a colon. */
  static boolean isWord(String text) {
    return of(text).isPresent();
  }

  /** The label that a text without a colon is. */
  static Optional<Label> of(String text) {
    return Optional.ofNullable(
        BY_WORD.get(key(ORNAMENTS.replaceAll(Script.folded(text), "").strip())));
  }

  private static String key(String word) {
    return word.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** Matches Japanese words with spaces between the characters: 概　要. */
  private static String spaced(String word) {
    return Script.hasJapanese(word)
        ? word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ?"))
        : LinearPattern.quote(word);
  }

  /** True if a text follows, in which words with colons are no labels. */
  private static boolean isRunning(Optional<Label> label) {
    return label.filter(l -> l == ABSTRACT || l == REMARKS).isPresent();
  }

  private static boolean isRemark(String before) {
    String text = before.strip();
    return text.isEmpty() || text.startsWith("(") && text.endsWith(")");
  }
}
