package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Splits a line at its labels. */
final class LabelledLine {
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

  /** Signs, brackets and numbers before a label. */
  private static final String ORNAMENT =
      "[\\s\\p{So}\\p{Sm}\\p{Mn}\\p{Cf}・*_※【\\[<(《〈≪-]{0,5}(?:\\(?[0-9]{1,2}[.)] ?|[①-⑳] ?)?";

  private static final LinearPattern LABEL =
      LinearPattern.compile(
          "(?:^"
              + ORNAMENT
              + "|(?<=[ 、。,/|)>]))(?<word>(?i:"
              + Label.WORDS
              + "))(?: ?[・/&] ?(?<also>(?i:"
              + Label.WORDS
              + ")))? ?[0-9①-⑨]?[】\\]>)》〉≫]? ?(?<qualifier>\\([^()]{0,30}\\))?"
              + " ?(?:\\*\\*)?[:;】》〉≫][: ]*(?:\\*\\*|__|-{1,2} )?");

  /** A Japanese label with a space or another sign instead of a colon: 日時＝…, 題目・・・…. */
  private static final LinearPattern BESIDE =
      LinearPattern.compile(
          "(?<word>[^\\s=→⇒|…・:()-]{2,12}|[A-Za-z&]{4,12})(?<sign> ?(?:[=→⇒|…]++|・{2,}+|-{1,2} ) ?| {1,4})(?=[^\\s:(])");

  /** Labels that may have a space instead of a colon. */
  private static final Set<Label> SPACED =
      EnumSet.of(
          Label.WHEN,
          Label.SPEAKER,
          Label.VENUE,
          Label.TITLE,
          Label.ABSTRACT,
          Label.AFFILIATION,
          Label.CO_HOST);

  /** A label in square or angular brackets without a colon: ［題目］…. */
  private static final LinearPattern BOXED =
      LinearPattern.compile("^[\\[〔](?<word>[^\\]〕()\\[]{2,12})[\\]〕](?=[^(])");

  /** A place in brackets without a colon: 場所（オンライン）. */
  private static final LinearPattern BRACKETED =
      LinearPattern.compile("(?<word>場所|会場|開催場所) ?(?<qualifier>\\([^()]{1,30}\\))");

  private static final LinearPattern ORNAMENTS = LinearPattern.compile(ORNAMENT);

  private static final int MOST = 30;
  private static final int LONGEST_LINE = 1000;

  /** A list of references may begin without a colon. */
  private static final LinearPattern REFERENCES_ALONE =
      LinearPattern.compile("^[\\[【<]?(?:参考文献|引用文献|文献|References?|Refs?)[\\]】>]?[.:]?$");

  private LabelledLine() {}

  /**
   * Splits a line at its labels.
   *
   * @param inText true within an abstract, where only a label at the beginning counts
   */
  static List<Piece> of(PageLine line, boolean inText) {
    String folded = marked(line.text(), inText);
    Optional<Piece> alone = alone(folded.strip(), line.from(line.text().length()));
    if (alone.isPresent()) {
      return List.of(alone.get());
    }
    Matcher matcher = LABEL.matcher(folded);
    boolean marked = ":;】》〉≫".chars().anyMatch(c -> folded.indexOf(c) >= 0);
    boolean onlyFirst = inText || folded.length() > LONGEST_LINE;
    if (!marked || onlyFirst && !matcher.lookingAt()) {
      return line.isEmpty() ? List.of() : List.of(Piece.plain(line));
    }
    return pieces(line, folded, matcher.reset(), inText);
  }

  /** The labels of a line; one that consists of a word without a colon is a label, too. */
  static List<Label> labels(PageLine line) {
    return of(Label.isWord(line.text()) ? line.asLabel() : line, false).stream()
        .flatMap(piece -> piece.label().stream())
        .toList();
  }

  /** The folded line, with a colon for the sign behind a label at its beginning. */
  private static String marked(String text, boolean inText) {
    String folded = Script.folded(text);
    Matcher boxed = BOXED.matcher(folded);
    if (boxed.find() && Label.isWord(boxed.group("word"))) {
      return "【" + boxed.group("word") + "】" + folded.substring(boxed.end());
    }
    Matcher ornaments = ORNAMENTS.matcher(folded);
    Matcher beside = BESIDE.matcher(folded);
    beside.region(ornaments.lookingAt() ? ornaments.end() : 0, folded.length());
    if (inText || !beside.lookingAt()) {
      return folded;
    }
    String sign = beside.group("sign");
    String word = beside.group("word");
    boolean label = Label.of(word).filter(SPACED::contains).isPresent();
    return label && (Script.hasJapanese(word) || !sign.isBlank())
        ? folded.substring(0, beside.end("word"))
            + ":"
            + " ".repeat(sign.length() - 1)
            + folded.substring(beside.end())
        : folded;
  }

  /** A line that is a label without a colon. */
  private static Optional<Piece> alone(String text, PageLine nothing) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (REFERENCES_ALONE.matches(text)) {
      return Optional.of(new Piece(Optional.of(Label.REFERENCES), "", "", nothing));
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
      qualifier += Objects.requireNonNullElse(matcher.group("also"), "");
      from = matcher.end();
    }
    pieces.add(new Piece(label, word, qualifier, line.from(from)));
    return pieces.stream().filter(p -> p.label().isPresent() || !p.value().isEmpty()).toList();
  }

  private static Optional<Label> label(Matcher matcher) {
    return Label.of(matcher.group("word"));
  }

  /** True if the value is a text, in which words with colons are not labels. */
  private static boolean isRunning(Optional<Label> label) {
    return label.filter(l -> l == Label.ABSTRACT || l == Label.REMARKS).isPresent();
  }

  private static boolean isRemark(String before) {
    String text = before.strip();
    return text.isEmpty() || text.startsWith("(") && text.endsWith(")");
  }
}
